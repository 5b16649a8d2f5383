import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, textIn, type Language } from '$lib/domain/language';
import type { Milestone } from '$lib/domain/milestones/milestone';
import { modalityOf } from '$lib/domain/milestones/modality';
import { day, formatDate, isDay, precisionOf } from '$lib/domain/time';
import { calendarDays, writeCalendar } from '$lib/feeds/calendar';
import { writeArchive } from '$lib/feeds/archive';
import { writeCsv } from '$lib/feeds/csv';
import { describe as describeMilestone, type Description } from '$lib/feeds/description';
import { entryOf, type Feed } from '$lib/feeds/feed';
import { eventOf, toScript } from '$lib/feeds/linked-data';
import { milestoneTable } from '$lib/feeds/milestone-table';
import { REFERENCE_FORMATS, referenceTo, writeReference } from '$lib/feeds/reference';
import { writeFeed } from '$lib/feeds/write-feed';
import { toItem } from '$lib/server/api/milestones';
import { milestoneItem } from '$lib/server/schemas/api/record-items';
import { wordsOf } from '$lib/server/services/words';
import {
	readAtom,
	readCalendar,
	readJsonFeed,
	readReference,
	readTable,
	readXml
} from '$tests/support/formats';
import { shippedRecord } from '$tests/support/record';

const ORIGIN = 'https://tracker.example';
const TODAY = day('2026-11-23');
const record = shippedRecord();

/** What every format must say, taken from the record itself and not from the description. */
function truth(milestone: Milestone, language: Language) {
	const { slug, title, status, date, recordedOn, revisedOn, citations } = milestone;
	const modality = modalityOf(milestone);
	const plain = textIn(title, language)?.text ?? '';
	const sources = citations.map(({ sourceId }) => record.sources.get(sourceId)!.url);
	return {
		page: `${ORIGIN}/${language}/milestones/${slug}`,
		title: plain,
		heading: status === 'done' ? plain : `${wordsOf(language).modalities[modality]}: ${plain}`,
		summary: textIn(milestone.summary, language)?.text ?? '',
		modality,
		clocks: { date, recordedOn, checkedOn: record.check.checkedOn },
		revisedOn,
		sources: [...new Set(sources)]
	};
}

const descriptions = record.milestones.map((it) => describeMilestone(record, it, ORIGIN));
const byPage = new Map(descriptions.map((it) => [it.id, it]));

function feedIn(language: Language, told: readonly Description[]): Feed {
	const words = wordsOf(language);
	return {
		...{ title: 'Feed', subtitle: 'Checked', author: 'Tracker', language, updated: TODAY },
		...{
			home: `${ORIGIN}/${language}`,
			address: { path: `${ORIGIN}/${language}/feed`, query: '' }
		},
		entries: told.map((description) => entryOf(description, words))
	};
}

function calendarIn(language: Language, told: readonly Description[]): string {
	const days = calendarDays(told, [], wordsOf(language));
	return writeCalendar({ name: 'Calendar', product: 'milestones', stamp: TODAY, days });
}

describe.each(LANGUAGES)('every milestone, read back from every format (%s)', (language) => {
	const words = wordsOf(language);
	const all = record.milestones.map((milestone) => ({ milestone, ...truth(milestone, language) }));

	it('stands in Atom and JSON Feed alike, and as in the record', () => {
		const atom = readAtom(writeFeed(feedIn(language, descriptions), 'atom'));
		const json = readJsonFeed(writeFeed(feedIn(language, descriptions), 'json'));
		expect(json).toEqual(atom.map(({ tags: _, sources: __, ...entry }) => entry));
		expect(atom).toHaveLength(all.length);
		for (const [index, { page, heading, clocks, modality, ...expected }] of all.entries()) {
			const entry = atom[index]!;
			expect(entry).toMatchObject({ id: page, title: heading, sources: expected.sources });
			expect(entry.published).toBe(clocks.recordedOn);
			expect(entry.updated).toBe(expected.revisedOn);
			expect(entry.tags).toContain(`modality/${modality}`);
			for (const said of [clocks.date, clocks.recordedOn, clocks.checkedOn])
				expect(entry.content).toContain(formatDate(said, language));
			expect(entry.content).toContain(words.modalities[modality]);
			expect(entry.content).toContain(expected.summary);
		}
	});

	it('stands in the calendar where its day is known, and only there', () => {
		const events = readCalendar(calendarIn(language, descriptions));
		const dated = all.filter(({ clocks }) => isDay(clocks.date));
		expect(events.map(({ uid }) => uid)).toEqual(
			dated.map(({ milestone }) => `${milestone.slug}@tracker.example`)
		);
		const atom = readAtom(writeFeed(feedIn(language, descriptions), 'atom'));
		for (const [index, { page, heading, clocks, milestone }] of dated.entries()) {
			const entry = atom.find(({ id }) => id === page)!;
			expect(events[index]).toMatchObject({
				title: heading,
				date: clocks.date,
				content: entry.content,
				status: milestone.status === 'expected' ? 'TENTATIVE' : 'CONFIRMED',
				created: clocks.recordedOn,
				sequence: 0
			});
		}
	});

	it('stands in the table', () => {
		const rows = readTable(writeCsv(milestoneTable(descriptions, words)));
		expect(rows).toHaveLength(all.length);
		for (const [index, { title, summary, clocks, modality, page, ...rest }] of all.entries())
			expect(rows[index]).toMatchObject({
				...{ title, summary, modality, page, date: clocks.date, id: rest.milestone.slug },
				...{ recorded_on: clocks.recordedOn, checked_on: clocks.checkedOn },
				...{ tracks: rest.milestone.tracks.join(' | '), sources: rest.sources.join(' | ') }
			});
	});

	it('stands in the API as its schema has it', () => {
		for (const { milestone, clocks, modality, page, sources } of all) {
			const item = toItem(byPage.get(milestone.slug)!, TODAY);
			const read = JSON.parse(JSON.stringify(item)) as typeof item;
			expect(milestoneItem.parse(read)).toEqual(read);
			const { title, summary, tracks, kind, stage, status, place, actors } = milestone;
			expect(read).toMatchObject({ title, summary, tracks, kind, stage, status, place, actors });
			expect(read).toMatchObject({ id: milestone.slug, clocks, modality });
			expect(read.pages[language]).toBe(page);
			expect(read.cite[language]).toBe(`${page}?as-of=${TODAY}`);
			expect(read.sources.map(({ url }) => url)).toEqual(sources);
		}
	});

	it('stands in linked data', () => {
		for (const { milestone, page, heading, clocks, modality, sources, summary, title } of all) {
			const event = JSON.parse(toScript(eventOf(byPage.get(milestone.slug)!, words))) as Record<
				string,
				unknown
			>;
			const isQuarter = precisionOf(clocks.date) === 'quarter';
			expect(event).toMatchObject({
				...{ '@type': 'Event', url: page, name: heading, description: summary || title },
				...(isQuarter ? {} : { startDate: clocks.date }),
				keywords: { termCode: modality },
				mainEntityOfPage: { datePublished: clocks.recordedOn, lastReviewed: clocks.checkedOn },
				subjectOf: sources.map((url) => ({ url }))
			});
			expect('startDate' in event).toBe(!isQuarter);
		}
	});

	it.each(REFERENCE_FORMATS)('can be cited by %s', (format) => {
		for (const { milestone, title, page, revisedOn } of all) {
			const description = byPage.get(milestone.slug)!;
			const publisher = 'Visa talks';
			const reference = referenceTo(description, { language, publisher, today: TODAY });
			const [item] = readReference(writeReference(reference, format));
			expect(item).toMatchObject({ title, URL: `${page}?as-of=${TODAY}` });
			expect(item?.issued?.['date-parts']).toEqual([revisedOn.split('-').map(Number)]);
			expect(JSON.stringify(item?.author)).toContain(publisher);
		}
	});
});

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
	/** Line breaks of any kind are one; what XML cannot write is replaced. */
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

	it('stays one row of a table, and is no formula', () => {
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

describe('a calendar', () => {
	it('takes a retracted milestone away from those who subscribe', () => {
		const [description] = descriptions.filter(({ clocks }) => isDay(clocks.date));
		const retraction = { description: description!, on: day('2026-12-01') };
		const days = calendarDays([], [retraction], wordsOf('en'));
		const [event] = readCalendar(writeCalendar({ name: 'C', product: 'c', stamp: TODAY, days }));
		expect(event).toMatchObject({
			...{ uid: description!.uid, status: 'CANCELLED', sequence: 1, changed: '2026-12-01' }
		});
	});

	it('counts the versions of a corrected one', () => {
		const [milestone] = record.milestones.filter(({ date }) => isDay(date));
		const corrected = { ...milestone!, revision: 4, revisedOn: day('2026-12-24') };
		const told = [describeMilestone(record, corrected, ORIGIN)];
		const [event] = readCalendar(calendarIn('kk', told));
		expect(event).toMatchObject({ sequence: 3, changed: '2026-12-24' });
	});
});
