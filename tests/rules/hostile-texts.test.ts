import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Milestone } from '$lib/domain/milestones/milestone';
import { isDay } from '$lib/domain/time';
import { writeArchive } from '$lib/feeds/archive';
import { writeCsv } from '$lib/feeds/csv';
import { describe as describeMilestone } from '$lib/feeds/description';
import { eventOf, toScript } from '$lib/feeds/linked-data';
import { milestoneTable } from '$lib/feeds/milestone-table';
import { REFERENCE_FORMATS, referenceTo, writeReference } from '$lib/feeds/reference';
import { writeFeed } from '$lib/feeds/write-feed';
import { toItem } from '$lib/server/api/milestones';
import { wordsOf } from '$lib/server/services/milestones/words';
import {
	readAtom,
	readCalendar,
	readJsonFeed,
	readReference,
	readTable,
	readXml
} from '$tests/support/formats';
import { shippedRecord } from '$tests/support/record';
import { calendarIn, feedIn, ORIGIN, TODAY } from '$tests/support/written';

const record = shippedRecord();
const descriptions = record.milestones.map((it) => describeMilestone(record, it, ORIGIN));

/** Everything that has ever broken a format. */
const HOSTILE = [
	']]>',
	'a\r\nBEGIN:VALARM\r\nEND:VALARM',
	'=1+1',
	'@SUM(A1)',
	'line\u2028and\u2029paragraph',
	'👩‍👩‍👧‍👦'.repeat(200),
	'שלום العربية',
	'</script><script>alert(1)</script><!--',
	'& < > " \' \\ ; , { } ~ ^ % $ # _',
	'\uFFFE\uFFFF',
	'"quoted", twice ""'
];

describe.each(HOSTILE)('the text %j', (text) => {
	const [first] = record.milestones;
	const localized = { en: text, ru: text, kk: text };
	const hostile: Milestone = {
		...first!,
		date: TODAY,
		title: localized,
		summary: localized,
		place: localized,
		actors: [localized],
		status: 'done'
	};
	const told = [describeMilestone(record, hostile, ORIGIN), ...descriptions.slice(1, 3)];
	const words = wordsOf('en');
	/** Line breaks of any kind become the same; characters that XML cannot contain are replaced. */
	const folded = (value: string | undefined) =>
		value?.replace(/\r\n?|[\u2028\u2029]/gu, '\n').replace(/[\uFFFE\uFFFF]/gu, '\uFFFD');

	it('stays one entry of a feed', () => {
		const atom = readAtom(writeFeed(feedIn('en', told), 'atom'));
		const json = readJsonFeed(writeFeed(feedIn('en', told), 'json'));
		expect(atom).toHaveLength(3);
		expect(folded(atom[0]?.title)).toBe(folded(text));
		expect(folded(atom[0]?.content)).toContain(folded(text));
		expect(json.map(({ title }) => folded(title))).toEqual(atom.map(({ title }) => folded(title)));
	});

	it('stays one event of a calendar, and rings no alarm', () => {
		const events = readCalendar(calendarIn('en', told));
		expect(events.map(({ alarms }) => alarms)).toEqual(events.map(() => 0));
		expect(events).toHaveLength(told.filter(({ clocks }) => isDay(clocks.date)).length);
		expect(folded(events[0]?.title)).toBe(folded(text));
	});

	it('stays one row of a table, and is not a formula', () => {
		const csv = writeCsv(milestoneTable(told, words));
		const rows = readTable(csv);
		expect(rows).toHaveLength(3);
		expect(rows[0]?.['title']).toBe(text);
		expect(csv).not.toMatch(/(?:^|,)"?[=@]/mu);
	});

	it('stays a text in the API, in linked data and in a reference', () => {
		const item = JSON.parse(JSON.stringify(toItem(told[0]!, TODAY))) as { title: object };
		expect(item.title).toEqual(localized);
		const script = toScript(eventOf(told[0]!, words));
		expect((JSON.parse(script) as { name: string }).name).toBe(text);
		expect(script).not.toMatch(/[<>\u2028\u2029]/u);
		const element = readXml(`<div><script>${script}</script><p/></div>`);
		expect(element.childNodes).toHaveLength(2);
		const options = { language: 'en', publisher: 'Visa talks', today: TODAY } as const;
		for (const format of REFERENCE_FORMATS) {
			const items = readReference(writeReference(referenceTo(told[0]!, options), format));
			expect(items).toHaveLength(1);
			expect(items[0]?.URL).toBe(`${told[0]!.pages.en}?as-of=${TODAY}`);
		}
	});

	it('stays a file in an archive', () => {
		const files = unzipSync(writeArchive({ 'a.txt': text, 'b.txt': 'b' }, TODAY));
		expect(Object.keys(files)).toEqual(['a.txt', 'b.txt']);
		expect(strFromU8(files['a.txt']!)).toBe(text);
	});
});
