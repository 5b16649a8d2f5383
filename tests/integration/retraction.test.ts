import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf, instant } from '$lib/domain/time';
import { LANGUAGES, type Language } from '$lib/domain/language';
import { roundForm, setUp, type DeskClient } from '$tests/support/desk-client';
import { elements, readAtom, readJsonFeed, readXml } from '$tests/support/formats';
import { temporaryFolder } from '$tests/support/store';
import {
	FEEDS,
	inCalendar,
	inPage,
	itemsIn,
	LISTS,
	OWN,
	said,
	SLUG,
	type Reader
} from '$tests/support/told';
import { startTracker, TODAY, type RunningTracker } from '$tests/support/tracker';

/*
 * One milestone is added, corrected and retracted at the desk of a running server. A second after each step
 * third-party parsers read it back from all our formats and announcements.
 */

/** A word in everything that must disappear, except the title from which the address is made. */
const CANARY = 'Zyzzyva';
const ADDED = { en: 'Third round of talks', ru: `Раунд, ${CANARY}`, kk: `Раунд: ${CANARY}` };
const CORRECTED = { en: `In ${CANARY}`, ru: `Третий раунд, ${CANARY}`, kk: `${CANARY} қаласында` };
const CORRECTION = { en: `Was ${CANARY}.`, ru: `Было: ${CANARY}.`, kk: `${CANARY} қате еді.` };
const CHANGED = {
	en: 'Corrected: 23 November 2026; changed: title',
	ru: 'Исправлено: 23 ноября 2026 года; изменено: заголовок',
	kk: 'Түзетілді: 2026 жылғы 23 қараша; өзгерді: тақырып'
};
const RETRACTED = {
	en: 'This milestone was retracted',
	ru: 'Это событие отозвано',
	kk: 'Бұл оқиға қайтарып алынды'
};
const REASON = { en: 'There was no meeting.', ru: 'Встречи не было.', kk: 'Кездесу болған жоқ.' };
const REPORT = 'https://www.inform.kz/third-round';

let tracker: RunningTracker;
let desk: DeskClient;
let embedded: Map<string, string>;
/** The dump with the milestone in it. */
let dumped: string;

beforeAll(async () => {
	tracker = await startTracker();
	desk = await setUp(tracker);
});
afterAll(() => tracker.stop());

/** The pieces for other sites in each language. */
async function embeds(): Promise<Map<string, string>> {
	const pieces = ['embed/status', 'embed/path', 'embed/forecast', 'embed/timeline', 'badge.svg'];
	const paths = LANGUAGES.flatMap((language) => pieces.map((piece) => `/${language}/${piece}`));
	return new Map(
		await Promise.all(paths.map(async (path) => [path, await text(path)] as [string, string]))
	);
}

/** In all languages every address must give `expected`. */
async function expectEverywhere(
	readers: Record<string, Reader>,
	expected: (language: Language) => string | undefined
): Promise<void> {
	for (const language of LANGUAGES)
		expect({ language, ...(await said(tracker.url, readers, language)) }).toEqual({
			language,
			...Object.fromEntries(Object.keys(readers).map((name) => [name, expected(language)]))
		});
}

async function text(path: string): Promise<string> {
	return (await fetch(tracker.url + path)).text();
}

/** Addresses in the sitemap, and sources in the API, that belong to the milestone. */
async function traces(): Promise<string[]> {
	const pages = elements(readXml(await text('/sitemap.xml')), 'loc').map((it) => it.textContent);
	const sources = JSON.parse(await text('/api/v1/sources?limit=200')) as {
		items: { url: string }[];
	};
	const all = [...pages, ...sources.items.map(({ url }) => url)];
	return all.flatMap((it) => (it?.endsWith(`/${SLUG}`) || it === REPORT ? it : []));
}

const fields = (name: string, texts: Record<Language, string>) =>
	Object.fromEntries(LANGUAGES.map((language) => [`${name}.${language}`, texts[language]]));

/** One step at the desk, and the second within which it must reach everybody. */
async function step(path: string, form: Record<string, string | string[]>): Promise<void> {
	const answer = await desk.post(`/desk/milestones/${path}`, form);
	expect([path, answer.status]).toEqual([path, 303]);
	await wait(1000);
}

describe('a milestone', () => {
	it('is everywhere a second after it is added', async () => {
		// From here on every answer is cached, so later steps must replace cached answers.
		await expectEverywhere({ ...LISTS, ...FEEDS, 'calendar.ics': inCalendar }, () => undefined);
		await expectEverywhere(OWN, () => '404');
		expect(await traces()).toEqual([]);
		embedded = await embeds();

		await step('new?/publish', roundForm(fields('title', ADDED)));
		await expectEverywhere({ ...LISTS, ...FEEDS, ...OWN }, (language) => ADDED[language]);
		await expectEverywhere(
			{ 'calendar.ics': inCalendar },
			(language) => `CONFIRMED 0 2026-11-20: ${ADDED[language]}`
		);
		expect(await traces()).toHaveLength(LANGUAGES.length + 1);
		const changed = [...(await embeds())].filter(([path, piece]) => embedded.get(path) !== piece);
		expect(changed.map(([path]) => path)).toContain('/kk/embed/timeline');
	});

	it('is corrected everywhere a second after that, and its own feed says what was wrong', async () => {
		const etag = (await fetch(`${tracker.url}/en/calendar.ics`)).headers.get('etag') ?? '';
		const correction = { ...fields('title', CORRECTED), ...fields('note', CORRECTION) };
		await step(`${SLUG}?/publish`, roundForm({ baseRevision: '1', ...correction }));
		await expectEverywhere({ ...LISTS, ...FEEDS, ...OWN }, (language) => CORRECTED[language]);
		await expectEverywhere(
			{ 'calendar.ics': inCalendar },
			(language) => `CONFIRMED 1 2026-11-20: ${CORRECTED[language]}`
		);
		const asked = { headers: { 'if-none-match': etag } };
		expect((await fetch(`${tracker.url}/en/calendar.ics`, asked)).status).toBe(200);
		for (const language of LANGUAGES) {
			const path = `/${language}/milestones/${SLUG}/feed`;
			const entries = readAtom(await text(`${path}.atom`));
			expect(entries.map(({ id, tags }) => [id.split('#')[1], ...tags])).toEqual([
				['version-2', 'change/corrected'],
				['version-1', 'change/published']
			]);
			expect(entries[0]!.title).toContain(CORRECTED[language]);
			expect(entries[0]!.content.split('\n')).toEqual([CHANGED[language], CORRECTION[language]]);
			const json = readJsonFeed(await text(`${path}.json`));
			expect(json).toEqual(entries.map(({ tags: _, sources: __, ...entry }) => entry));
		}
	});

	it('is gone everywhere a second after it is retracted, and every address says why', async () => {
		dumped = await text('/api/v1/dump.json');
		const others = itemsIn(await text('/api/v1/milestones?limit=200')).length - 1;
		await step(`${SLUG}/review?/retract`, { revision: '2', ...fields('note', REASON) });

		await expectEverywhere(LISTS, () => undefined);
		await expectEverywhere(OWN, () => '410');
		await expectEverywhere({ [`milestones/${SLUG}/card.png`]: () => 'a picture' }, () => '410');
		await expectEverywhere(FEEDS, (language) => RETRACTED[language]);
		await expectEverywhere(
			{ 'calendar.ics': inCalendar },
			(language) => `CANCELLED 2 2026-11-20: ${RETRACTED[language]}`
		);
		expect(await traces()).toEqual([]);
		expect(await embeds()).toEqual(embedded);
		expect(itemsIn(await text('/api/v1/milestones?limit=200'))).toHaveLength(others);
		await expectReason();
		await expectSilence();
	});

	it('is retracted by a mirror that had it, and never reaches a new one', async () => {
		const retracted = await text('/api/v1/dump.json');
		const folder = temporaryFolder();
		expect(await mirrored(dumped, folder, 'old.db')).toMatchObject({ status: 200, isListed: true });
		const gone = await mirrored(retracted, folder, 'old.db');
		expect(gone).toMatchObject({ status: 410, isListed: false });
		expect(gone.page).toContain(REASON.ru);
		const other = await mirrored(retracted, folder, 'new.db');
		expect(other).toMatchObject({ status: 404, isListed: false });
	});
});

/** Where the retraction appears, with its note in each language. */
async function expectReason(): Promise<void> {
	for (const language of LANGUAGES) {
		const page = `/${language}/milestones/${SLUG}`;
		expect(inPage('main')(await text(page), new Uint8Array(), language)).toContain(
			REASON[language]
		);
		const problem = await fetch(`${tracker.url}/api/v1/milestones/${SLUG}?lang=${language}`);
		expect(problem.headers.get('content-type')).toBe('application/problem+json');
		expect(await problem.json()).toMatchObject({
			...{ status: 410, title: RETRACTED[language] },
			retraction: { on: TODAY, note: REASON }
		});
		const entry = readAtom(await text(`/${language}/feed.atom`))[0]!;
		expect(entry).toMatchObject({ tags: ['change/retracted'], sources: [] });
		expect(dayOf(instant(entry.updated))).toBe(TODAY);
		expect(entry.content.split('\n')[1]).toBe(REASON[language]);
		const entries = readAtom(await text(`${page}/feed.atom`));
		expect(entries.map(({ id }) => id.split('#')[1])).toEqual([
			...['retraction-2', 'version-2', 'version-1']
		]);
		expect(entries[0]!.content.split('\n')[1]).toBe(REASON[language]);
		const reference = await fetch(`${tracker.url}${page}/cite.bib`);
		expect(reference.headers.get('content-type')).toBe('text/plain; charset=utf-8');
		expect((await reference.text()).split('\n')).toEqual([
			...[RETRACTED[language], expect.any(String), REASON[language], '']
		]);
		const brief = await text(`/${language}/brief?since=${TODAY}`);
		expect(inPage('main')(brief, new Uint8Array(), language)).toContain(RETRACTED[language]);
	}
	const list = (query: string) => text(`/api/v1/retractions${query}`);
	const [item, ...rest] = itemsIn(await list('?updated_since=2026-11-23&track=ra'));
	expect(item).toMatchObject({ id: SLUG, modality: null, retractedOn: TODAY, note: REASON });
	expect(rest).toEqual([]);
	expect(itemsIn(await list('?updated_since=2026-11-24'))).toEqual([]);
	expect(itemsIn(await list('?stage=signature'))).toEqual([]);
}

/** The retracted text appears nowhere any more. */
async function expectSilence(): Promise<void> {
	const paths = LANGUAGES.flatMap((language) => [
		...[`/${language}/calendar.ics`, `/${language}/feed.atom`, `/${language}/feed.json`],
		...[`/${language}`, `/${language}/sources`, `/${language}/brief`, `/${language}/changes`],
		...['', '/feed.atom', '/feed.json'].map((end) => `/${language}/milestones/${SLUG}${end}`)
	]);
	const leaks: string[] = [];
	for (const path of [...paths, '/api/v1/retractions', '/api/v1/dump.json', '/api/v1/summary']) {
		const body = await text(path);
		leaks.push(...[CANARY, REPORT].flatMap((it) => (body.includes(it) ? `${path}: ${it}` : [])));
	}
	expect(leaks).toEqual([]);
}

/** What a mirror publishes about the milestone, started from a dump, possibly with an existing database. */
async function mirrored(dump: string, folder: string, database: string) {
	const file = join(folder, 'dump.json');
	writeFileSync(file, dump);
	const env = { MIRROR_OF: file, DATABASE_URL: `file:${join(folder, database)}` };
	const mirror = await startTracker(env);
	const page = await fetch(`${mirror.url}/ru/milestones/${SLUG}`);
	const list = await (await fetch(`${mirror.url}/api/v1/milestones?limit=200`)).text();
	const found = { status: page.status, page: await page.text() };
	await mirror.stop();
	return { ...found, isListed: itemsIn(list).some(({ id }) => id === SLUG) };
}
