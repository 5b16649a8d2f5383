import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATIONS } from '$lib/server/api/operations';
import { startTracker, type RunningTracker } from '$tests/support/tracker';

let tracker: RunningTracker;

beforeAll(async () => {
	tracker = await startTracker();
});
afterAll(() => tracker.stop());

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
	return fetch(tracker.url + path, { headers });
}

interface Page {
	total: number;
	items: {
		id: string;
		clocks: { date: string | null };
		modality: string | null;
		tracks: string[];
		updatedAt: string;
		title: Record<string, string>;
	}[];
	next: string | null;
}

async function page(path: string): Promise<Page> {
	return (await (await get(path)).json()) as Page;
}

describe('lists', () => {
	it('give every item once, page by page', async () => {
		const whole = await page('/api/v1/milestones?limit=200');
		const ids: string[] = [];
		let next: string | null = '/api/v1/milestones?limit=7';
		while (next !== null) {
			const part: Page = await page(next);
			expect(part.total).toBe(50);
			ids.push(...part.items.map(({ id }) => id));
			next = part.next && part.next.replace(/^https?:\/\/[^/]+/u, '');
		}
		expect(ids).toEqual(whole.items.map(({ id }) => id));
		expect(new Set(ids).size).toBe(50);
	});

	it('report a cursor that is no longer valid', async () => {
		const response = await get('/api/v1/milestones?cursor=bm90aGluZw');
		expect(response.status).toBe(400);
		expect(await response.json()).toMatchObject({ errors: [{ problem: 'cursor-outdated' }] });
	});

	it('leave out what a filter excludes', async () => {
		const { items, total } = await page('/api/v1/milestones?track=ra&limit=200');
		expect(total).toBeLessThan(50);
		expect(items.every(({ tracks }) => tracks.includes('ra'))).toBe(true);
		expect((await page('/api/v1/milestones?updated_since=2026-11-24')).total).toBe(0);
		const instants = items.map(({ updatedAt }) => updatedAt).toSorted();
		const since = `/api/v1/milestones?track=ra&limit=200&updated_since=${instants[3]}`;
		expect((await page(since)).total).toBe(total - 3);
	});

	it('use one language on request', async () => {
		const { items } = await page('/api/v1/milestones?lang=kk');
		expect(items.flatMap(({ title }) => Object.keys(title))).toEqual(items.map(() => 'kk'));
	});

	it.each([
		'agreements',
		'milestones',
		'stages',
		'sources',
		'rules',
		'effects',
		'ledger',
		'statistics'
	])('have three dates and a modality on every item of %s, each with a unique id', async (name) => {
		const items: Page['items'] = [];
		let next: string | null = `/api/v1/${name}?limit=200`;
		while (next !== null) {
			const part: Page = await page(next);
			items.push(...part.items);
			next = part.next && part.next.replace(/^https?:\/\/[^/]+/u, '');
		}
		expect(items.length).toBeGreaterThan(0);
		expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
		for (const item of items) {
			expect(Object.keys(item.clocks)).toEqual(['date', 'recordedOn', 'checkedOn']);
			expect(item).toHaveProperty('modality');
		}
	});
});

describe('the API as such', () => {
	it('can be read from any site, and says when nothing has changed', async () => {
		const first = await get('/api/v1/summary');
		const etag = first.headers.get('etag')!;
		const again = await get('/api/v1/summary', { 'if-none-match': etag });
		expect(again.status).toBe(304);
		for (const { headers } of [first, again]) {
			expect(headers.get('access-control-allow-origin')).toBe('*');
			expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
			expect(headers.get('cache-control')).toBe('public, no-cache');
			expect(headers.get('set-cookie')).toBeNull();
		}
		const asked = await fetch(`${tracker.url}/api/v1/summary`, { method: 'OPTIONS' });
		expect(asked.status).toBe(204);
		expect(asked.headers.get('access-control-allow-headers')).toContain('if-none-match');
	});

	it('answers twice with the same bytes', async () => {
		for (const path of OPERATIONS.map((it) => it.path).filter((it) => !it.includes('{'))) {
			const [first, second] = [await get(path), await get(path)];
			expect(second.headers.get('etag'), path).toBe(first.headers.get('etag'));
		}
	});

	it('is compressed, and cached until the record changes, so that others get the same bytes', async () => {
		const renders = async () => {
			const metrics = await (await fetch(`${tracker.url}/metrics`)).text();
			return Number(/^tracker_page_renders_total (\d+)/mu.exec(metrics)?.[1]);
		};
		const ask = (query: string) =>
			get(`/api/v1/milestones?limit=7${query}`, { 'accept-encoding': 'br' });
		const first = await ask('');
		expect(first.headers.get('content-encoding')).toBe('br');
		const before = await renders();
		expect(before).toBeGreaterThan(0);
		expect(await (await ask('')).text()).toBe(await first.text());
		expect(await renders()).toBe(before);
		// Undocumented parameters are refused, and not cached either.
		expect((await ask('&utm_source=news')).status).toBe(400);
	});

	it('reports what it cannot do in problem details, in the requested language', async () => {
		for (const path of ['/api', '/api/v2', '/api/v1/nothing', '/api/v1/milestones/x/y']) {
			const response = await get(path, { 'accept-language': 'ru' });
			expect(response.status).toBe(404);
			expect(response.headers.get('content-type')).toBe('application/problem+json');
			expect(response.headers.get('access-control-allow-origin')).toBe('*');
			expect(await response.json()).toMatchObject({ status: 404, title: 'Не найдено' });
		}
		const refused = await fetch(`${tracker.url}/api/v1/milestones`, { method: 'DELETE' });
		expect(refused.status).toBe(405);
		expect(refused.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
		expect(await refused.json()).toMatchObject({ status: 405 });
	});

	it('leaves pages closed to other sites', async () => {
		const { headers } = await get('/en');
		expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
		expect(headers.get('access-control-allow-origin')).toBeNull();
	});
});
