import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { langOf, LANGUAGES } from '$lib/domain/language';
import { readShippedRecord } from '$lib/server/record/shipped';
import { pathsInSitemap } from '$tests/support/crawl';
import { startTracker, type RunningTracker } from '$tests/support/tracker';

let tracker: RunningTracker;
beforeAll(async () => {
	tracker = await startTracker();
});
afterAll(() => tracker.stop());

async function documentAt(path: string, headers: Record<string, string> = {}) {
	const response = await fetch(tracker.url + path, { headers });
	return parseHTML(await response.text()).document;
}

describe('every page says in which language it is', () => {
	it('and where it stands in the others', async () => {
		const sitemap = await (await fetch(`${tracker.url}/sitemap.xml`)).text();
		const paths = pathsInSitemap(sitemap).filter((path) => path.startsWith('/ru'));
		expect(paths.length).toBeGreaterThan(50);
		for (const path of paths) {
			for (const language of LANGUAGES) {
				const page = await documentAt(path.replace('/ru', `/${language}`));
				expect(page.documentElement.getAttribute('lang'), path).toBe(language);
				const alternates = [...page.querySelectorAll('link[rel="alternate"][hreflang]')].map(
					(link) => [
						link.getAttribute('hreflang'),
						URL.parse(link.getAttribute('href') ?? '')?.pathname
					]
				);
				const expected = LANGUAGES.map((other) => [other, path.replace('/ru', `/${other}`)]);
				expect(alternates, path).toEqual(expect.arrayContaining(expected));
			}
		}
	}, 60_000);

	it.each([
		['/kk/nothing', 'en', 'kk'],
		['/nothing', 'ru', 'ru'],
		['/desk/sign-in', 'kk', 'kk'],
		['/desk/sign-in?lang=ru', 'kk', 'ru'],
		['/ru/timeline?as-of=2026-02-30', 'en', 'ru']
	])('%s, asked for in %s, is in %s', async (path, asked, language) => {
		const page = await documentAt(path, { 'accept-language': asked });
		expect(page.documentElement.getAttribute('lang')).toBe(language);
	});

	it('languages are named in themselves, and marked', async () => {
		const page = await documentAt('/en');
		const links = [...page.querySelectorAll('nav a[hreflang]')];
		expect(links.map((link) => link.getAttribute('lang')).toSorted()).toEqual(['en', 'kk', 'ru']);
		for (const link of links) expect(link.getAttribute('hreflang')).toBe(link.getAttribute('lang'));
	});
});

it('titles and passages of sources are marked with their language, an unknown one too', async () => {
	const page = await documentAt('/kk/sources');
	const marked = new Map(
		[...page.querySelectorAll('a.source-link [lang]')].map((title) => [
			title.textContent?.trim(),
			title.getAttribute('lang')
		])
	);
	const { sources } = readShippedRecord('data');
	const titled = sources.filter(({ title }) => title && marked.has(title.trim()));
	expect(titled.length).toBeGreaterThan(100);
	for (const { title, language } of titled)
		expect([title, marked.get(title!.trim())]).toEqual([title, langOf(language)]);
	const passages = [
		...(await documentAt('/ru/milestones/talks-opened-round-1-2025')).querySelectorAll('q')
	];
	expect(passages.length).toBeGreaterThan(0);
	for (const passage of passages) expect(passage.hasAttribute('lang')).toBe(true);
});
