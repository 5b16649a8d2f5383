import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '$lib/domain/language';
import type { MilestoneContent } from '$lib/domain/milestones/milestone';
import { day } from '$lib/domain/time';
import { publishMilestone } from '$lib/server/services/milestones/publish-milestone';
import { sourceIdOf } from '$lib/server/services/sources/source-id';
import { openStore } from '$lib/server/storage/open-store';
import type { Store } from '$lib/server/storage/store';
import { saying } from '$tests/support/editorial';
import {
	elements,
	readAtom,
	readCalendar,
	readJsonFeed,
	readTable,
	readXml
} from '$tests/support/formats';
import { startTracker, type RunningTracker } from '$tests/support/tracker';

const REPORT = 'https://www.inform.kz/third-round';
const SLUG = 'third-round-of-talks-2026';
const content: MilestoneContent = {
	...{ tracks: ['vfa', 'ra'], kind: 'round', stage: 'negotiation', status: 'done' },
	...{ date: day('2026-11-20'), place: null, actors: [], summary: {}, confidenceReason: null },
	title: { en: 'Third round of talks', ru: 'Third round of talks', kk: 'Third round of talks' },
	confidence: 'high',
	citations: [{ sourceId: sourceIdOf(REPORT), passage: null }]
};

const report = {
	...{ url: REPORT, publisher: 'Kazinform', title: null, language: 'en' },
	...{ kind: 'press' as const, publishedOn: null }
};

let tracker: RunningTracker;
let desk: Store;

beforeAll(async () => {
	tracker = await startTracker();
	// The desk of another process, so the running server learns of it only through the file.
	desk = openStore(tracker.databaseUrl);
});
afterAll(async () => {
	await desk.close();
	await tracker.stop();
});

async function publish(title: string, slug: string | null, baseRevision: number) {
	const titled = { ...content, title: { en: title, ru: title, kk: title } };
	const check = () => ({ content: titled, sources: [report] });
	const result = await publishMilestone(desk, saying(titled, { slug, baseRevision, check }));
	expect(result).toEqual({ ok: true, slug: SLUG, published: true });
}

interface Told {
	title?: string | undefined;
}

/** The milestone at each address, read with a parser of its format. */
const READERS: Record<string, (text: string) => Told | undefined> = {
	'feed.atom': (text) => readAtom(text).find(({ id }) => id.endsWith(SLUG)),
	'feed.json': (text) => readJsonFeed(text).find(({ id }) => id?.endsWith(SLUG)),
	'agreements/eu-kz-ra/feed.atom': (text) => readAtom(text).find(({ id }) => id.endsWith(SLUG)),
	'stages/negotiation/feed.json': (text) => readJsonFeed(text).find(({ id }) => id?.endsWith(SLUG)),
	'calendar.ics': (text) => readCalendar(text).find(({ uid }) => uid.startsWith(`${SLUG}@`)),
	'milestones.csv': (text) => readTable(text).find((row) => row['id'] === SLUG)
};

/** Titles by address, for those other than `title`. */
async function others(title: string): Promise<string[]> {
	const wrong: string[] = [];
	const look = async (path: string, read: (text: string) => string | undefined) => {
		const response = await fetch(tracker.url + path);
		const said = response.ok ? read(await response.text()) : String(response.status);
		if (said !== title) wrong.push(`${path}: ${said}`);
	};
	await Promise.all([
		...LANGUAGES.flatMap((language) =>
			Object.entries(READERS).map(([path, read]) =>
				look(`/${language}/${path}`, (text) => read(text)?.title)
			)
		),
		...[`/api/v1/milestones/${SLUG}`].map((path) =>
			look(
				path,
				(text) => (JSON.parse(text) as { item: { title: Told & { en: string } } }).item.title.en
			)
		),
		look('/api/v1/milestones?kind=round', (text) => {
			const { items } = JSON.parse(text) as { items: { id: string; title: { en: string } }[] };
			return items.find(({ id }) => id === SLUG)?.title.en;
		}),
		look('/sitemap.xml', (text) =>
			elements(readXml(text), 'loc').some((it) =>
				it.textContent?.endsWith(`/ru/milestones/${SLUG}`)
			)
				? title
				: undefined
		)
	]);
	return wrong;
}

async function agreesWithinASecond(title: string): Promise<void> {
	const begun = performance.now();
	await wait(1000);
	expect(await others(title)).toEqual([]);
	expect(performance.now() - begun).toBeGreaterThanOrEqual(1000);
}

describe('what an editor publishes', () => {
	it('is in every feed, calendar, table, list and sitemap within a second', async () => {
		expect(await others('Third round of talks')).toHaveLength(21);
		await publish('Third round of talks', null, 0);
		await agreesWithinASecond('Third round of talks');
	});

	it('is corrected everywhere within a second, as a newer version of the same entry', async () => {
		const before = await fetch(`${tracker.url}/en/feed.atom`);
		await publish('Third round, corrected', SLUG, 1);
		await agreesWithinASecond('Third round, corrected');
		const calendar = await (await fetch(`${tracker.url}/kk/calendar.ics`)).text();
		const event = readCalendar(calendar).find(({ uid }) => uid.startsWith(SLUG));
		expect(event).toMatchObject({ sequence: 1, changed: '2026-11-24T08:00:00Z' });
		const feed = await (await fetch(`${tracker.url}/ru/milestones/${SLUG}/feed.atom`)).text();
		expect(readAtom(feed).map(({ id }) => id.split('#')[1])).toEqual(['version-2', 'version-1']);
		const etag = before.headers.get('etag') ?? '';
		const again = await fetch(`${tracker.url}/en/feed.atom`, {
			headers: { 'if-none-match': etag }
		});
		expect(again.status).toBe(200);
	});
});
