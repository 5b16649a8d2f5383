import { gzipSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
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

	it('follows the colours that its host asks for', async () => {
		expect(await (await get('/en/embed/path?theme=dark')).text()).toContain('data-theme="dark"');
		expect(await (await get('/en/embed/path')).text()).not.toContain('data-theme="');
	});

	it('is the only thing that other sites may frame', async () => {
		for (const path of ['/en', '/en/embed', '/en/forecast', '/robots.txt', '/en/card.png'])
			expect((await get(path)).headers.get('x-frame-options')).toBe('DENY');
		expect((await get('/en/embed/path')).headers.get('x-frame-options')).toBeNull();
	});
});

describe('oEmbed', () => {
	const ask = (path: string, more = '') =>
		get(`/oembed?url=${encodeURIComponent(tracker.url + path)}${more}`);

	it('gives the frame for a page, no wider than the host has room', async () => {
		const answer = await (await ask('/ru/forecast', '&maxwidth=500')).json();
		expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 500 });
		expect(answer.html).toContain(`src="${tracker.url}/ru/embed/forecast"`);
	});

	it.each(['/en/sources', '/desk', '/xx'])('knows no frame for %s', async (path) => {
		expect((await ask(path)).status).toBe(404);
	});

	it('refuses other hosts, and formats it does not speak', async () => {
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
			// It throws where the file is not well formed.
			expect(new Resvg(await response.text()).width).toBeGreaterThan(100);
		}
		const png = Buffer.from(await (await get(`/${language}/path.png?shape=narrow`)).arrayBuffer());
		expect(sizeOf(png)[0]).toBe(2 * 340);
	});

	it.each(['/card.png', '/forecast/card.png', '/milestones/coop-council-22-2025/card.png'])(
		'%s has the size that sites ask for, in three languages',
		async (path) => {
			for (const language of LANGUAGES) {
				const response = await get(`/${language}${path}`);
				expect(sizeOf(Buffer.from(await response.arrayBuffer()))).toEqual([1200, 630]);
			}
		}
	);

	it('knows no card of an unknown milestone', async () => {
		expect((await get('/en/milestones/nothing/card.png')).status).toBe(404);
	});
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
		['2026-02-30', 'There is no such day: 2026-02-30'],
		['2030-01-01', 'This day has not come yet: 2030-01-01']
	])('keeps %s as it was typed, and says what is wrong', async (since, problem) => {
		const html = await (await get(`/en/brief?since=${since}`)).text();
		expect(html).toContain(problem);
		expect(html).toContain(`value="${since}"`);
	});
});
