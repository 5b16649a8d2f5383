import { sql, type Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import { addMilliseconds, day, dayOf, endOf, instant, type Instant } from '$lib/domain/time';
import { calendarDays, writeCalendar } from '$lib/feeds/calendar';
import { writeFeed } from '$lib/feeds/write-feed';
import { loadRecord } from '$lib/server/record/load';
import { readShippedRecord } from '$lib/server/record/shipped';
import { descriptionsOf } from '$lib/server/services/record/descriptions';
import { importRecord } from '$lib/server/services/record/import-record';
import { changesFeed, wholeFeed } from '$lib/server/services/record/milestone-feeds';
import { publishMilestone } from '$lib/server/services/milestones/publish-milestone';
import { retractEdition } from '$lib/server/services/milestones/publish-edition';
import { wordsOf } from '$lib/server/services/milestones/words';
import { runStatements } from '$lib/server/storage/engines/run-statements';
import { listEditions } from '$lib/server/storage/milestones/editions';
import { up as instantsMigration } from '$lib/server/storage/migrations/0015-instants';
import type { Store } from '$lib/server/storage/store';
import { AYA, ROUND, sent } from '$tests/support/editorial';
import { readAtom, readCalendar, readJsonFeed } from '$tests/support/formats';
import { temporaryStore } from '$tests/support/store';
import { inTimeZone, TIME_ZONES } from '$tests/support/time-zones';

const ORIGIN = 'https://tracker.example';
/** One in the morning of the day after, in Kazakhstan. */
const EVENING = instant('2026-11-23T20:00:00.000Z');

/** The shipped record, imported in the evening. */
async function imported(): Promise<Store> {
	const store = await temporaryStore();
	await importRecord(store, readShippedRecord('data'), EVENING);
	return store;
}

async function correct(store: Store, at: Instant, slug: string | null, title: string) {
	const baseRevision =
		slug === null ? 0 : ((await listEditions(store.db, [slug])).at(-1)?.number ?? 0);
	const typed = { ...ROUND, title: { en: title, ru: '', kk: '' } };
	const note = { en: 'A slip of the pen.' };
	const result = await publishMilestone(
		store,
		sent({ at, today: dayOf(at), slug, baseRevision, typed, note })
	);
	if (!result.ok) throw new Error(JSON.stringify(result));
	return result.slug;
}

/** A round that is added at one instant, and corrected twice within the same minute, once at the same millisecond. */
async function corrected(store: Store): Promise<string> {
	const slug = await correct(store, EVENING, null, 'Third round');
	await correct(store, EVENING, slug, 'Third round of talks');
	await correct(store, addMilliseconds(EVENING, 30_000), slug, 'The third round of talks');
	return slug;
}

async function feeds(store: Store, slug: string) {
	const record = await loadRecord(store);
	const place = { record, language: 'en' as const, origin: ORIGIN };
	return { record, whole: wholeFeed(place), own: changesFeed(place, slug)! };
}

const isDescending = (texts: readonly string[]) =>
	texts.every((text, index) => index === 0 || text < texts[index - 1]!);

describe('what programs are told of when', () => {
	it('differs for each change, is in order and never in the future, at eight in the evening in UTC', async () => {
		const store = await imported();
		const { whole, own } = await feeds(store, await corrected(store));
		const now = addMilliseconds(EVENING, 60_000);
		for (const feed of [whole, own]) {
			const atom = readAtom(writeFeed(feed, 'atom'));
			expect(readJsonFeed(writeFeed(feed, 'json')).map(({ updated }) => updated)).toEqual(
				atom.map(({ updated }) => updated)
			);
			expect(isDescending(atom.map(({ updated }) => updated))).toBe(true);
			for (const { published, updated } of atom) {
				expect(published <= updated).toBe(true);
				expect(updated < now).toBe(true);
			}
			expect(feed.updated).toBe(atom[0]?.updated);
		}
		expect(own.entries.map(({ updated }) => updated)).toEqual([
			'2026-11-23T20:00:30.000Z',
			'2026-11-23T20:00:00.001Z',
			'2026-11-23T20:00:00.000Z'
		]);
	});

	it('is of what was imported the instant of the import, and not a midnight of its day', async () => {
		const { whole } = await feeds(await imported(), '');
		expect(whole.entries).toHaveLength(50);
		for (const { published, updated } of whole.entries) {
			expect(published).toBe(updated);
			expect(published <= EVENING && published > addMilliseconds(EVENING, -1000)).toBe(true);
		}
	});

	it('stays in order after a retraction, which changes all entries of its milestone', async () => {
		const store = await imported();
		const slug = await corrected(store);
		const before = await feeds(store, slug);
		const edition = (await listEditions(store.db, [slug])).at(-1)!;
		const at = addMilliseconds(EVENING, 45_000);
		const moment = { author: AYA.id, at, today: dayOf(at), announced: false };
		await store.db
			.transaction()
			.execute((db) => retractEdition(db, edition, { en: 'It never was.' }, moment));
		const { own, whole } = await feeds(store, slug);
		const updated = own.entries.map((entry) => entry.updated);
		expect(updated).toHaveLength(4);
		expect(updated[0]).toBe(at);
		expect(isDescending(updated)).toBe(true);
		expect(updated.every((time) => time > before.own.updated)).toBe(true);
		expect(whole.entries[0]).toMatchObject({ updated: at, title: 'This milestone was retracted' });
	});

	it.each(TIME_ZONES)('is the same on a machine in %s, and so is every day', async (zone) => {
		const store = await imported();
		await corrected(store);
		inTimeZone(zone);
		const { record } = await feeds(store, '');
		const told = descriptionsOf(record, ORIGIN);
		const days = calendarDays(told, [], wordsOf('en'));
		const events = readCalendar(writeCalendar({ name: 'C', product: 'c', days }));
		expect(events).not.toEqual([]);
		for (const event of events) {
			const { clocks, updatedAt, publishedAt } = told.find(({ uid }) => uid === event.uid)!;
			expect(event.date).toBe(clocks.date);
			expect(event.stamped.slice(0, 19)).toBe(updatedAt.slice(0, 19));
			expect(event.created.slice(0, 19)).toBe(publishedAt.slice(0, 19));
		}
	});
});

describe('the record as it stood', () => {
	it('holds of the first import what its files recorded by the end of the day', async () => {
		const store = await temporaryStore();
		await importRecord(store, readShippedRecord('data'), instant('2026-12-01T08:00:00.000Z'));
		const until = async (end: Instant) =>
			(await loadRecord(store, { had: (at) => at <= end })).milestones.length;
		expect(await until(endOf(day('2026-11-23')))).toBe(50);
		expect(await until(endOf(day('2026-11-22')))).toBe(0);
	});

	it('is that of any instant between two corrections', async () => {
		const store = await imported();
		const slug = await corrected(store);
		const titleAt = async (end: Instant) => {
			const { milestones } = await loadRecord(store, { had: (at) => at <= end });
			return milestones.find((milestone) => milestone.slug === slug)?.title.en;
		};
		expect(await titleAt(addMilliseconds(EVENING, -1))).toBeUndefined();
		expect(await titleAt(addMilliseconds(EVENING, 29_999))).toBe('Third round of talks');
		expect(await titleAt(addMilliseconds(EVENING, 30_000))).toBe('The third round of talks');
	});
});

describe('a database of before', () => {
	it('gets instants of its own: those of the imports, and no two alike', async () => {
		const store = await temporaryStore();
		const db = store.db as unknown as Kysely<never>;
		await importRecord(store, readShippedRecord('data'), EVENING);
		const slug = await corrected(store);
		// As it was: no such column, and imported editions dated by the midnight of a day.
		await runStatements(db, [
			{ allow: 'update', on: 'edition' },
			'drop index edition_told_at',
			'alter table edition drop column told_at',
			`update edition set at = '2026-11-23T00:00:00.000Z' where author = 'import'`,
			`update edition set at = '${EVENING}' where author <> 'import'`,
			{ refuse: 'update', on: 'edition' }
		]);
		await instantsMigration(db);
		const editions = await listEditions(store.db);
		const told = editions.map(({ toldAt }) => toldAt);
		expect(new Set(told).size).toBe(53);
		expect(told.every((at) => at <= EVENING && at > addMilliseconds(EVENING, -1000))).toBe(true);
		const own = editions.filter((edition) => edition.slug === slug).map(({ toldAt }) => toldAt);
		expect(own).toEqual(own.toSorted());
		await expect(sql`update edition set told_at = ''`.execute(db)).rejects.toThrow('append-only');
	});
});
