import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unzipSync } from 'fflate';
import { readShippedRecord } from '$lib/server/record/shipped';
import { readTravellerFacts } from '$lib/server/record/traveller-facts';
import type { Dump } from '$lib/server/schemas/dump';
import { elements, readXml } from '$tests/support/formats';
import { temporaryFolder } from '$tests/support/store';
import { startTracker, type RunningTracker } from '$tests/support/tracker';

let tracker: RunningTracker;
let dump: Dump;

beforeAll(async () => {
	tracker = await startTracker();
	dump = (await (await fetch(`${tracker.url}/api/v1/dump.json`)).json()) as Dump;
});
afterAll(() => tracker.stop());

/** The path of a file with `content`. */
function fileOf(content: unknown): string {
	const path = join(temporaryFolder(), 'dump.json');
	writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
	return path;
}

/** What the start does with a source before it uses the database. */
function readAll(source: string): void {
	readShippedRecord(source);
	readTravellerFacts(source);
}

describe('a mirror', () => {
	it('says what its origin says but when it told it itself, and can be mirrored in turn', async () => {
		const mirror = await startTracker({ MIRROR_OF: fileOf(dump) });
		const read = async ({ url }: RunningTracker, path: string) => {
			const text = await (await fetch(url + path)).text();
			return text
				.replaceAll(/http:\/\/(?:localhost|127\.0\.0\.1):\d+/gu, 'ORIGIN')
				.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z|\d{8}T\d{6}Z/gu, 'INSTANT');
		};
		for (const path of [
			...['/api/v1/summary', '/api/v1/milestones?limit=200', '/api/v1/agreements?limit=200'],
			...['/api/v1/sources?limit=200', '/api/v1/rules?limit=200', '/api/v1/effects?limit=200'],
			...['/api/v1/forecast', '/api/v1/statistics?limit=200', '/kk/feed.atom', '/ru/calendar.ics'],
			'/api/v1/dump.json'
		])
			expect((await read(mirror, path)) === (await read(tracker, path)), path).toBe(true);
		expect(await mirror.stop()).toBe(0);
	});

	it.each([1, 2])('also reads a dump of the earlier kind %s', (formatVersion) => {
		expect(() => readAll(fileOf({ ...dump, formatVersion }))).not.toThrow();
	});

	it.each<[string, () => unknown, RegExp]>([
		['no dump', () => ({}), /is no folder with the files of a record and no dump of one: format/u],
		['no JSON', () => '<html>', /no dump of one: .*JSON/u],
		['a dump of a later kind', () => ({ ...dump, formatVersion: 4 }), /formatVersion/u],
		[
			'a dump without a file',
			() => ({ ...dump, files: { ...dump.files, 'rules.json': undefined } }),
			/it has no rules\.json/u
		],
		[
			'a spoilt dump',
			() => spoilt(),
			/milestones\.json: milestones\[0\]\.date: "2026-02-30" is no date/u
		]
	])('refuses %s in one line', (_name, content, message) => {
		const path = fileOf(content());
		expect(() => readAll(path)).toThrow(message);
		expect(() => readAll(path)).not.toThrow(/\n/u);
	});

	it('refuses a path that does not exist', async () => {
		await expect(startTracker({ MIRROR_OF: '/nowhere/dump.json' })).rejects.toThrow(
			'/nowhere/dump.json is no folder with the files of a record and no dump of one: it does not exist.'
		);
	});
});

function spoilt(): unknown {
	const copy = structuredClone(dump);
	const file = copy.files['milestones.json'] as { milestones: { date: string }[] };
	file.milestones[0]!.date = '2026-02-30';
	return copy;
}

describe('the files for everybody', () => {
	it('contain everything in one archive, the same each time', async () => {
		const bytes = async () =>
			new Uint8Array(await (await fetch(`${tracker.url}/ru/download.zip`)).arrayBuffer());
		const archive = await bytes();
		expect(await bytes()).toEqual(archive);
		const files = unzipSync(archive);
		const text = (name: string) => new TextDecoder().decode(files[name]);
		expect(Object.keys(files)).toEqual([
			...['README.txt', 'LICENCE.txt', 'dictionary.csv', 'milestones.csv', 'milestones.json'],
			'retractions.json',
			...['agreements.json', 'stages.json', 'sources.json', 'rules.json', 'effects.json'],
			...['ledger.json', 'statistics.json', 'statistics-kz.csv', 'statistics-partners.csv'],
			'dump.json'
		]);
		const { items } = JSON.parse(text('milestones.json')) as { items: unknown[] };
		expect(items).toHaveLength(50);
		expect(JSON.parse(text('dump.json'))).toEqual(dump);
		expect(text('README.txt')).toContain('23 ноября 2026 года');
		for (const field of ['clocks.recordedOn', 'modality', 'title', 'sources[].url'])
			expect(text('dictionary.csv')).toContain(`milestones.json,${field},`);
		expect(text('LICENCE.txt')).toContain('лицензию издатель ещё не определил');
	});

	it('are all in a sitemap in which every address exists', async () => {
		const robots = await (await fetch(`${tracker.url}/robots.txt`)).text();
		const [, address = ''] = /^Sitemap: (\S+)$/mu.exec(robots) ?? [];
		const path = (url: string) => tracker.url + new URL(url).pathname;
		const sitemap = readXml(await (await fetch(path(address))).text());
		const pages = elements(sitemap, 'loc').map((it) => it.textContent ?? '');
		expect(pages.filter((page) => page.includes('/milestones/'))).toHaveLength(3 * 50);
		expect(pages.map((page) => new URL(page).pathname)).toContain('/kk/data');
		const links = elements(sitemap, 'xhtml:link').map((it) => it.getAttribute('href'));
		expect(new Set(links)).toEqual(new Set(pages));
		const missing: string[] = [];
		for (const page of pages) {
			const response = await fetch(path(page), { method: 'HEAD' });
			if (response.status !== 200) missing.push(`${page}: ${response.status}`);
		}
		expect(missing).toEqual([]);
	});

	it('carry linked data that parses', async () => {
		const html = await (await fetch(`${tracker.url}/kk/data`)).text();
		const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/u.exec(html) ?? [];
		const dataset = JSON.parse(json) as { distribution: { contentUrl: string }[] };
		expect(dataset).toMatchObject({
			'@type': 'Dataset',
			version: expect.stringMatching(/^\d+$/u),
			inLanguage: 'kk'
		});
		for (const { contentUrl } of dataset.distribution) {
			const { pathname } = new URL(contentUrl);
			expect((await fetch(tracker.url + pathname, { method: 'HEAD' })).status).toBe(200);
		}
	});
});
