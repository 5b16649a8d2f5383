import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Watched } from '$lib/domain/editorial/watch/watched';
import { instant } from '$lib/domain/time';
import type { Editor } from '$lib/server/auth/editor';
import { checkDueWatched, checkWatched } from '$lib/server/services/watch/check-watched';
import { addRule, addWatched, decide } from '$lib/server/services/watch/keep-watch';
import { readWatched } from '$lib/server/services/watch/read-watched';
import { createPoliteFetcher } from '$lib/server/sources/polite-fetcher';
import { createFetcher } from '$lib/server/sources/safe-fetch';
import { countInbox, listInbox } from '$lib/server/storage/watch/inbox';
import { listWatched } from '$lib/server/storage/watch/watched';
import { FEEDS } from '$tests/support/feeds';
import { temporaryStore } from '$tests/support/store';
import { startWeb, type LocalWeb } from '$tests/support/web';

const AT = instant('2026-11-23T08:00:00.000Z');
const BY = { editor: { id: 'editor-1', name: 'Aya' } as Editor, at: AT };

const WATCHED: Watched = {
	id: 'w',
	url: '',
	name: 'Feed',
	kind: 'feed',
	isOn: true,
	etag: null,
	lastModified: null,
	checkedAt: null,
	failures: 0,
	problem: null
};

let web: LocalWeb;
beforeAll(async () => {
	web = await startWeb((request, response) => {
		if (request.url === '/robots.txt') {
			return response
				.writeHead(200, { 'content-type': 'text/plain' })
				.end('User-agent: *\nDisallow: /private');
		}
		if (request.url === '/tagged') {
			const unchanged = request.headers['if-none-match'] === '"v1"';
			return unchanged
				? response.writeHead(304).end()
				: response.writeHead(200, { 'content-type': 'text/xml', etag: '"v1"' }).end(FEEDS[0]!.body);
		}
		if (request.url === '/busy') return response.writeHead(503, { 'retry-after': '90000' }).end();
		if (request.url === '/page') {
			return response.writeHead(200, { 'content-type': 'text/html' }).end(
				`<title>Front</title><a href="/a?utm_medium=x">Visa facilitation talks with the EU go on</a>
				<a href="/visas">visa facilitation</a><a href="javascript:x()">EU visa facilitation for all</a>`
			);
		}
		const feed = FEEDS[Number(request.url?.slice(1))];
		if (!feed) return response.writeHead(404).end();
		return response.writeHead(200, { 'content-type': feed.type }).end(feed.body);
	});
});
afterAll(() => web.stop());

function polite() {
	const options = { on: true, allowed: new Set([web.host]), origin: 'http://localhost' };
	return createPoliteFetcher(createFetcher(options), 0);
}

async function watching(...paths: string[]) {
	const store = await temporaryStore();
	for (const path of paths) {
		const kind = path === '/page' ? 'page' : 'feed';
		await addWatched(store, { url: web.url + path, name: path, kind }, BY);
	}
	const check = async (at = AT) => {
		for (const watched of await listWatched(store.reader))
			if (watched.isOn) await checkWatched(store, polite(), watched, at);
	};
	return { store, check };
}

describe('feeds', () => {
	it.each(FEEDS.map((feed, index) => ({ ...feed, index })))(
		'$format: title and day of every entry with a link',
		async ({ index, titles, day }) => {
			const reading = await readWatched(polite(), { ...WATCHED, url: `${web.url}/${index}` });
			if (!reading.ok) throw new Error(reading.problem);
			expect(reading.items.map(({ title }) => title.toLowerCase())).toEqual(
				titles.map((title) => title.toLowerCase())
			);
			expect(reading.items[0]?.publishedOn).toBe(day);
			for (const { url } of reading.items) expect(url).toMatch(/^https?:\/\/[\w.:]+\/\w/u);
		}
	);

	it('bring the same story once, with the names of all feeds that have it', async () => {
		// The first two have the same link; the next ones the same title and day.
		const { store, check } = await watching('/1', '/0', '/2', '/3', '/4', '/5', '/9');
		await check();
		const items = await listInbox(store.reader, 'new', 50);
		expect(items).toHaveLength(1);
		expect(items[0]).toMatchObject({
			publishedOn: '2026-11-20',
			words: expect.arrayContaining(['visa', 'facilitation']),
			from: ['/0', '/1', '/2', '/3', '/4', '/5', '/9']
		});
	});

	it('do not bring back what was dismissed', async () => {
		const { store, check } = await watching('/1', '/3');
		await check();
		const [item] = await listInbox(store.reader, 'new', 50);
		await decide(store, { id: item!.id, state: 'dismissed' }, BY);
		await check();
		expect(await countInbox(store.reader)).toEqual(new Map([['dismissed', 1]]));
	});

	it('are shown and dismissed by rules, which are named', async () => {
		const { store, check } = await watching('/1', '/6');
		await addRule(store, { effect: 'dismiss', text: 'third round' }, BY);
		await addRule(store, { effect: 'show', text: 'wheat' }, BY);
		await check();
		const shown = await listInbox(store.reader, 'new', 50);
		expect(shown.map(({ words }) => words.toSorted().join(' ')).toSorted()).toEqual([
			'wheat',
			'визовый ес казахстан реадмиссия режим'
		]);
		const [dismissed] = await listInbox(store.reader, 'dismissed', 50);
		expect(dismissed).toMatchObject({ rule: 'third round' });
	});

	it('are asked whether they have changed', async () => {
		const { store, check } = await watching('/tagged');
		await check();
		await check();
		expect(web.requests.at(-1)).toMatchObject({
			url: '/tagged',
			headers: { 'if-none-match': '"v1"' }
		});
		const [watched] = (await listWatched(store.reader)).filter(({ isOn }) => isOn);
		expect(watched).toMatchObject({ etag: '"v1"', failures: 0, problem: null });
	});

	it('that fail are retried after ever longer pauses, or when they ask', async () => {
		const { store } = await watching('/busy', '/none');
		const dueAt = async () => {
			const rows = await store.reader
				.selectFrom('watched')
				.selectAll()
				.where('is_on', '=', 1)
				.orderBy('name')
				.execute();
			return rows.map(({ due_at, problem }) => `${due_at} ${problem}`);
		};
		await checkDueWatched(store, polite(), AT);
		expect(await dueAt()).toEqual([
			'2026-11-24T09:00:00.000Z status',
			'2026-11-23T10:00:00.000Z status'
		]);
		await checkDueWatched(store, polite(), instant('2026-11-23T10:00:00.000Z'));
		expect((await dueAt())[1]).toBe('2026-11-23T14:00:00.000Z status');
	});

	it('that robots.txt forbids are not read', async () => {
		const reading = await readWatched(polite(), { ...WATCHED, url: `${web.url}/private/feed` });
		expect(reading).toMatchObject({ ok: false, problem: 'robots' });
		expect(web.requests.map(({ url }) => url)).not.toContain('/private/feed');
	});
});

describe('watched pages', () => {
	it('bring only links that look like stories', async () => {
		const { store, check } = await watching('/page');
		await check();
		const items = await listInbox(store.reader, 'new', 50);
		expect(items).toMatchObject([
			{ title: 'Visa facilitation talks with the EU go on', url: `${web.url}/a` }
		]);
	});

	it('are shipped switched off, and only for hosts with sources in the record', async () => {
		const { readShippedRecord } = await import('$lib/server/record/shipped');
		const hosts = new Set(readShippedRecord('data').sources.map(({ url }) => new URL(url).host));
		const { store } = await watching();
		const shipped = await listWatched(store.reader);
		expect(shipped.length).toBeGreaterThan(5);
		expect(shipped.filter(({ isOn }) => isOn)).toEqual([]);
		expect(shipped.filter(({ url }) => !hosts.has(new URL(url).host))).toEqual([]);
	});
});
