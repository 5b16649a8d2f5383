import { gzipSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '$lib/domain/language';
import { EMBED_PIECES } from '$lib/domain/record/embed';
import { startTracker, type RunningTracker } from '$tests/support/tracker';

let tracker: RunningTracker;
beforeAll(async () => {
	tracker = await startTracker();
});
afterAll(() => tracker.stop());

const get = (path: string) => fetch(tracker.url + path);

/** Width and height as the file itself says (PNG specification, IHDR). */
function sizeOf(png: Buffer): [number, number] {
	expect(png.subarray(1, 4).toString()).toBe('PNG');
	return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('a piece for other sites', () => {
	const cases = EMBED_PIECES.flatMap((piece) => LANGUAGES.map((language) => [language, piece]));

	it.each(cases)('/%s/embed/%s needs nothing beside it', async (language, piece) => {
		const response = await get(`/${language}/embed/${piece}`);
		expect(response.status).toBe(200);
		expect(response.headers.get('content-security-policy')).toContain('frame-ancestors *');
		expect(response.headers.get('set-cookie')).toBeNull();
		const html = await response.text();
		expect(html).toContain(`<html lang="${language}">`);
		expect(html).not.toMatch(/<script|<link|<img|url\(|@import/u);
		expect(html).toContain(`href="${tracker.url}/${language}`);
		expect(gzipSync(html).length).toBeLessThan(12 * 1024);
	});

	it('uses the colours that its host requests', async () => {
		expect(await (await get('/en/embed/path?theme=dark')).text()).toContain('data-theme="dark"');
		expect(await (await get('/en/embed/path')).text()).not.toContain('data-theme="');
	});

	it('is the only content that other sites may frame', async () => {
		for (const path of ['/en', '/en/embed', '/en/forecast', '/robots.txt', '/en/card.png'])
			expect((await get(path)).headers.get('x-frame-options')).toBe('DENY');
		expect((await get('/en/embed/path')).headers.get('x-frame-options')).toBeNull();
	});
});

describe('oEmbed', () => {
	const ask = (path: string, more = '') =>
		get(`/oembed?url=${encodeURIComponent(tracker.url + path)}${more}`);

	it('returns the frame for a page, no wider than the host allows', async () => {
		const answer = await (await ask('/ru/forecast', '&maxwidth=500')).json();
		expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 500 });
		expect(answer.html).toContain(`src="${tracker.url}/ru/embed/forecast"`);
	});

	it.each(['/en/sources', '/desk', '/xx'])('knows no frame for %s', async (path) => {
		expect((await ask(path)).status).toBe(404);
	});

	it('refuses other hosts and unsupported formats', async () => {
		expect((await get('/oembed?url=https%3A%2F%2Fexample.org%2Fen')).status).toBe(404);
		expect((await ask('/en', '&format=xml')).status).toBe(501);
	});
});

describe('pictures', () => {
	it.each(LANGUAGES)('in %s are SVG and PNG that another program reads', async (language) => {
		for (const path of [`/${language}/path.svg`, `/${language}/badge.svg`]) {
			const response = await get(path);
			expect(response.headers.get('content-type')).toBe('image/svg+xml');
			expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
			// It throws if the file is not well formed.
			expect(new Resvg(await response.text()).width).toBeGreaterThan(100);
		}
		const png = Buffer.from(await (await get(`/${language}/path.png?shape=narrow`)).arrayBuffer());
		expect(sizeOf(png)[0]).toBe(2 * 340);
	});

	it.each(['/card.png', '/forecast/card.png', '/milestones/coop-council-22-2025/card.png'])(
		'%s has the size that sites expect, in three languages',
		async (path) => {
			for (const language of LANGUAGES) {
				const response = await get(`/${language}${path}`);
				expect(sizeOf(Buffer.from(await response.arrayBuffer()))).toEqual([1200, 630]);
			}
		}
	);

	it('has no card for an unknown milestone', async () => {
		expect((await get('/en/milestones/nothing/card.png')).status).toBe(404);
	});
});

describe('charts as files', () => {
	/** The page of each chart, and the address of the chart. */
	const CHARTS: [page: string, path: string][] = [
		['timeline', 'timeline/years'],
		['precedents', 'precedents/bars'],
		['forecast', 'forecast/curve'],
		['changes', 'changes/fee'],
		['changes', 'changes/decision-time'],
		['changes', 'changes/multiple-entry'],
		['changes', 'changes/waivers'],
		['statistics', 'statistics/counts'],
		['statistics', 'statistics/shares'],
		['statistics', 'statistics/states'],
		['statistics', 'statistics/partners']
	];
	const cases = CHARTS.flatMap(([page, path]) =>
		LANGUAGES.map((language) => [language, path, page] as const)
	);

	it.each(cases)('/%s/%s say what they show, from where and of which day', async (...which) => {
		const [language, path, page] = which;
		const response = await get(`/${language}/${path}.svg`);
		expect(response.headers.get('content-type')).toBe('image/svg+xml');
		const { svg } = new XMLParser({ ignoreAttributes: false, parseTagValue: false }).parse(
			await response.text()
		);
		expect(svg['@_lang']).toBe(language);
		const words = [svg.text]
			.flat()
			.map((text) => (typeof text === 'string' ? text : text['#text']));
		const said = words.join(' ');
		expect(said).toContain(svg.title);
		expect(said).toContain('2026');
		expect(said).toContain(`${new URL(tracker.url).host}/${language}/${page}`);
		// Nothing is cut off below or above.
		for (const { '@_y': y } of [svg.text].flat()) {
			expect(Number(y)).toBeGreaterThan(0);
			expect(Number(y)).toBeLessThan(Number(svg['@_height']));
		}
	});

	it.each(CHARTS)('%s shows a way to %s', async (page, path) => {
		const html = await (await get(`/en/${page}`)).text();
		expect(html).toContain(`href="/en/${path}.svg"`);
		expect(html).toContain(`href="/en/${path}.png"`);
	});

	it.each(CHARTS.map(([, path]) => path))('/kk/%s.png is a picture', async (path) => {
		const wide = Buffer.from(await (await get(`/kk/${path}.png`)).arrayBuffer());
		const narrow = Buffer.from(
			await (await get(`/kk/${path}.png?shape=narrow&theme=dark`)).arrayBuffer()
		);
		expect(sizeOf(wide)[0]).toBe(2 * 1000);
		expect(sizeOf(narrow)[0]).toBe(2 * 360);
	});

	it('draws what was requested', async () => {
		const all = await (await get('/en/statistics/counts.svg')).text();
		const one = await (await get('/en/statistics/counts.svg?state=DE&city=Astana')).text();
		expect(one).toContain('Germany, Astana');
		expect(all).not.toContain('Germany, Astana');
	});

	it.each(['changes/nothing.svg', 'statistics/toString.svg', 'forecast/curve.gif'])(
		'has no /en/%s',
		async (path) => {
			expect((await get(`/en/${path}`)).status).toBe(404);
		}
	);
});

describe('the brief', () => {
	it.each(LANGUAGES)('in %s is a PDF of at most two pages', async (language) => {
		const response = await get(`/${language}/brief.pdf?since=2015-01-01`);
		expect(response.headers.get('content-type')).toBe('application/pdf');
		const pdf = Buffer.from(await response.arrayBuffer()).toString('latin1');
		expect(pdf).toMatch(/^%PDF-1\.\d/u);
		const pages = pdf.match(/\/Type \/Page\b(?!s)/gu)?.length ?? 0;
		expect(pages).toBeGreaterThan(0);
		expect(pages).toBeLessThanOrEqual(2);
	});

	it.each([
		['2026-02-30', 'This is not a real date: 2026-02-30'],
		['2030-01-01', 'This date is in the future: 2030-01-01']
	])('keeps %s as it was typed, and says what is wrong', async (since, problem) => {
		const html = await (await get(`/en/brief?since=${since}`)).text();
		expect(html).toContain(problem);
		expect(html).toContain(`value="${since}"`);
	});
});
