import { describe, expect, it } from 'vitest';
import { PageCache } from './page-cache';
import { pageOf, type Page } from './page';

const page = (text: string, init?: ResponseInit) => pageOf(new Response(text, init), []);

/** A render that ends on request. */
function heldRender() {
	let finish = (_page: Page) => {};
	const result = new Promise<Page>((resolve) => (finish = resolve));
	return { render: () => result, finish };
}

const text = (found: Page | undefined) => found?.as('identity').body.toString();

describe('the page cache', () => {
	it('renders a cold page once for a thousand readers', async () => {
		const cache = new PageCache();
		const { render, finish } = heldRender();
		let renders = 0;
		const readers = Array.from({ length: 1000 }, () =>
			cache.findOrRender('/en', () => {
				renders += 1;
				return render();
			})
		);
		finish(await page('home'));
		expect((await Promise.all(readers)).map(text)).toEqual(Array(1000).fill('home'));
		expect(renders).toBe(1);
		expect(text(cache.find('/en'))).toBe('home');
	});

	it('is emptied when one part of the edition is another object', async () => {
		const cache = new PageCache();
		const facts = {};
		let record = { version: 1 };
		cache.follow(() => [record, facts, '2026-11-23']);
		await cache.findOrRender('/en', () => page('old'));
		expect(text(cache.find('/en'))).toBe('old');
		record = { version: 1 };
		expect(cache.find('/en')).toBeUndefined();
	});

	it('does not cache a page begun from an older record, nor show it to later readers', async () => {
		const cache = new PageCache();
		let record = {};
		cache.follow(() => [record]);
		const { render, finish } = heldRender();
		const early = cache.findOrRender('/en', render);
		record = {};
		const late = cache.findOrRender('/en', () => page('new'));
		expect(text(await late)).toBe('new');
		finish(await page('old'));
		expect(text(await early)).toBe('old');
		expect(text(cache.find('/en'))).toBe('new');
	});

	it.each([
		['404', { status: 404 }],
		['a redirect', { status: 302, headers: { location: '/ru' } }],
		['an error', { status: 500 }],
		['a cookie', { headers: { 'set-cookie': 'a=b' } }],
		['a language of the reader', { headers: { vary: 'accept-language' } }]
	])('does not keep %s', async (_, init) => {
		const cache = new PageCache();
		await cache.findOrRender('/en', () => page('x', init));
		expect(cache.find('/en')).toBeUndefined();
	});

	it('never gives one reader’s own answer to another', async () => {
		const cache = new PageCache();
		const { render, finish } = heldRender();
		const first = cache.findOrRender('/', render);
		const second = cache.findOrRender('/', () => page('second'));
		finish(await page('first', { headers: { 'set-cookie': 'a=b' } }));
		expect([text(await first), text(await second)]).toEqual(['first', 'second']);
	});

	it('renders again after a render that failed', async () => {
		const cache = new PageCache();
		const broken = () => Promise.reject(new Error('broken'));
		await expect(cache.findOrRender('/en', broken)).rejects.toThrow('broken');
		expect(text(await cache.findOrRender('/en', () => page('whole')))).toBe('whole');
	});

	it('stays below its limit and drops the page requested longest ago first', async () => {
		const cache = new PageCache(40_000);
		for (const name of ['a', 'b', 'c', 'd'])
			await cache.findOrRender(name, () => page(name.repeat(10_000)));
		expect(cache.figures().bytes).toBeLessThanOrEqual(40_000);
		expect(['a', 'b', 'c', 'd'].map((name) => text(cache.find(name))?.[0])).toEqual([
			undefined,
			'b',
			'c',
			'd'
		]);
	});
});
