import { describe, expect, it } from 'vitest';
import { FEED_FORMATS, REFERENCE_FORMATS, type FeedFormat } from '$lib/domain/formats';
import { LANGUAGES, textIn, type Language } from '$lib/domain/language';
import type { Milestone } from '$lib/domain/milestones/milestone';
import { modalityOf } from '$lib/domain/milestones/modality';
import type { ChangeKind } from '$lib/domain/record/changes';
import { changesOf } from '$lib/domain/record/record';
import { day, formatDate, instant, isDay, precisionOf } from '$lib/domain/time';
import { calendarDays, writeCalendar } from '$lib/feeds/calendar';
import { writeCsv } from '$lib/feeds/csv';
import { describe as describeMilestone, describeRetraction } from '$lib/feeds/description';
import { eventOf, toScript } from '$lib/feeds/linked-data';
import { milestoneTable } from '$lib/feeds/milestone-table';
import { referenceTo, writeReference } from '$lib/feeds/reference';
import { writeFeed } from '$lib/feeds/write-feed';
import { m } from '$lib/i18n/paraglide/messages';
import { toItem } from '$lib/server/api/milestones';
import { milestoneItem } from '$lib/server/schemas/api/record-items';
import { wordsOf } from '$lib/server/services/milestones/words';
import {
	FEED_READERS,
	readAtom,
	readCalendar,
	readReference,
	readTable
} from '$tests/support/formats';
import { shippedRecord } from '$tests/support/record';
import { calendarIn, feedIn, ORIGIN, TODAY } from '$tests/support/written';

const record = shippedRecord();

/** What every format must contain, taken from the record itself, not from the description. */
function truth(milestone: Milestone, language: Language) {
	const { slug, title, status, date, recordedOn, revisedOn, citations } = milestone;
	const changes = changesOf(record, slug);
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
		publishedAt: changes.at(-1)?.at ?? '',
		updatedAt: changes[0]?.at ?? '',
		sources: [...new Set(sources)]
	};
}

const descriptions = record.milestones.map((it) => describeMilestone(record, it, ORIGIN));
const byPage = new Map(descriptions.map((it) => [it.id, it]));

/** As precise as a calendar is. */
const toTheSecond = (at: string) => at.replace(/\.\d{3}Z$/u, 'Z');

describe.each(LANGUAGES)('every milestone, read back from every format (%s)', (language) => {
	const words = wordsOf(language);
	const all = record.milestones.map((milestone) => ({ milestone, ...truth(milestone, language) }));

	it.each(FEED_FORMATS)('is the same in %s as in Atom', (format) => {
		const feed = feedIn(language, descriptions);
		const read = (format: FeedFormat) => FEED_READERS[format](writeFeed(feed, format));
		expect(read(format)).toHaveLength(all.length);
		expect(read(format)).toEqual(read('atom'));
	});

	it('is named on the page of data by every format of feeds', () => {
		const text = m.data_feed_each({}, { locale: language });
		for (const format of FEED_FORMATS) expect(text).toContain(`/feed.${format}`);
	});

	it('is the same in Atom and the record', () => {
		const atom = readAtom(writeFeed(feedIn(language, descriptions), 'atom'));
		expect(atom).toHaveLength(all.length);
		for (const [index, { page, heading, clocks, modality, ...expected }] of all.entries()) {
			const entry = atom[index]!;
			expect(entry).toMatchObject({ id: page, title: heading, sources: expected.sources });
			expect(entry.published).toBe(expected.publishedAt);
			expect(entry.updated).toBe(expected.updatedAt);
			expect(entry.tags).toContain(`modality/${modality}`);
			for (const said of [clocks.date, clocks.recordedOn, clocks.checkedOn])
				expect(entry.content).toContain(formatDate(said, language));
			expect(entry.content).toContain(words.modalities[modality]);
			expect(entry.content).toContain(expected.summary);
		}
	});

	it('is in the calendar if, and only if, its day is known', () => {
		const events = readCalendar(calendarIn(language, descriptions));
		const dated = all.filter(({ clocks }) => isDay(clocks.date));
		expect(events.map(({ uid }) => uid)).toEqual(
			dated.map(({ milestone }) => `${milestone.slug}@tracker.example`)
		);
		const atom = readAtom(writeFeed(feedIn(language, descriptions), 'atom'));
		for (const [index, { page, heading, clocks, milestone, ...told }] of dated.entries()) {
			const entry = atom.find(({ id }) => id === page)!;
			expect(events[index]).toMatchObject({
				title: heading,
				date: clocks.date,
				content: entry.content,
				status: milestone.status === 'expected' ? 'TENTATIVE' : 'CONFIRMED',
				created: toTheSecond(told.publishedAt),
				changed: toTheSecond(told.updatedAt),
				stamped: toTheSecond(told.updatedAt),
				sequence: 0
			});
		}
	});

	it('is in the table', () => {
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
		for (const { milestone, clocks, modality, page, sources, ...at } of all) {
			const item = toItem(byPage.get(milestone.slug)!, TODAY);
			const read = JSON.parse(JSON.stringify(item)) as typeof item;
			expect(milestoneItem.parse(read)).toEqual(read);
			const { title, summary, tracks, kind, stage, status, place, actors } = milestone;
			expect(read).toMatchObject({ title, summary, tracks, kind, stage, status, place, actors });
			const { publishedAt, updatedAt } = at;
			expect(read).toMatchObject({ id: milestone.slug, clocks, modality, publishedAt, updatedAt });
			expect(read.pages[language]).toBe(page);
			expect(read.cite[language]).toBe(`${page}?as-of=${TODAY}`);
			expect(read.sources.map(({ url }) => url)).toEqual(sources);
		}
	});

	it('stands in linked data', () => {
		for (const { milestone, page, heading, clocks, modality, sources, ...told } of all) {
			const event = JSON.parse(toScript(eventOf(byPage.get(milestone.slug)!, words))) as Record<
				string,
				unknown
			>;
			const isQuarter = precisionOf(clocks.date) === 'quarter';
			expect(event).toMatchObject({
				...{ '@type': 'Event', url: page, name: heading, description: told.summary || told.title },
				...(isQuarter ? {} : { startDate: clocks.date }),
				keywords: { termCode: modality },
				mainEntityOfPage: {
					datePublished: told.publishedAt,
					dateModified: told.updatedAt,
					lastReviewed: clocks.checkedOn
				},
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

describe('a calendar', () => {
	const [milestone] = record.milestones.filter(({ date }) => isDay(date));
	const { slug, date, tracks, stage, recordedOn } = milestone!;
	const [published] = changesOf(record, slug);
	const later = (kind: ChangeKind, on: string) => ({
		...published!,
		...{ kind, on: day(on), at: instant(`${on}T09:30:15.250Z`) }
	});

	it('removes a retracted milestone for subscribers', () => {
		const on = day('2026-12-01');
		const note = { en: 'It was another meeting.' };
		const changes = new Map([[slug, [later('retracted', on), published!]]]);
		const met = { slug, date, tracks, stage, recordedOn };
		const told = describeRetraction({ ...record, changes }, { ...met, on, note }, ORIGIN);
		const days = calendarDays([], [told], wordsOf('en'));
		const [event] = readCalendar(writeCalendar({ name: 'C', product: 'c', days }));
		expect(event).toMatchObject({
			...{ uid: `${slug}@tracker.example`, date, title: 'This milestone was retracted' },
			...{ content: 'Retracted: 1 December 2026\nIt was another meeting.' },
			...{ status: 'CANCELLED', sequence: 1, changed: '2026-12-01T09:30:15Z' }
		});
	});

	it('shows a milestone again that is published again', () => {
		const changes = new Map([
			[slug, [later('corrected', '2026-12-02'), later('retracted', '2026-12-01'), published!]]
		]);
		const again = { ...milestone!, revision: 2, revisedOn: day('2026-12-02') };
		const [event] = readCalendar(
			calendarIn('en', [describeMilestone({ ...record, changes }, again, ORIGIN)])
		);
		expect(event).toMatchObject({
			status: 'CONFIRMED',
			sequence: 2,
			changed: '2026-12-02T09:30:15Z'
		});
	});

	it('counts the versions of a corrected one', () => {
		const corrected = { ...milestone!, revision: 4, revisedOn: day('2026-12-24') };
		const days = ['2026-12-24', '2026-12-23', '2026-12-22'];
		const changes = new Map([[slug, [...days.map((on) => later('corrected', on)), published!]]]);
		const told = [describeMilestone({ ...record, changes }, corrected, ORIGIN)];
		const [event] = readCalendar(calendarIn('kk', told));
		expect(event).toMatchObject({ sequence: 3, changed: '2026-12-24T09:30:15Z' });
	});
});
