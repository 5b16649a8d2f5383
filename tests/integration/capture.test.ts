import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Source } from '$lib/domain/milestones/citation';
import { day, instant, type Instant } from '$lib/domain/time';
import type { Editor } from '$lib/server/auth/editor';
import { readCopy } from '$lib/server/services/sources/archived-copy';
import { captureAddress, captureText } from '$lib/server/services/sources/capture-source';
import { checkDueLinks } from '$lib/server/services/sources/check-links';
import { checkPassages } from '$lib/server/services/sources/check-passages';
import { createPoliteFetcher } from '$lib/server/sources/polite-fetcher';
import { readFeedSafely, readPageSafely } from '$lib/server/sources/read-document';
import { createFetcher } from '$lib/server/sources/safe-fetch';
import { listLinkChecks } from '$lib/server/storage/watch/link-checks';
import { insertSource } from '$lib/server/storage/record/sources';
import { startAgency } from '$tests/support/news';
import { temporaryStore } from '$tests/support/store';
import { startWeb, type LocalWeb } from '$tests/support/web';

const AT = instant('2026-11-23T08:00:00.000Z');
const EDITOR = { id: 'editor-1', name: 'Aya' } as Editor;
const BY = { editor: EDITOR, at: AT, known: [] as Source[] };
const PASSAGE = 'состоялся третий раунд переговоров';

const SHELL = '<title>App</title><div id="root"></div><script src="/app.js"></script>';
const ARTICLE = `<p>${'A sentence about nothing in particular. '.repeat(20)}</p>`;
/** Other pages: type and body. */
const PAGES: Record<string, [string, string]> = {
	'/shell': ['text/html', SHELL],
	'/linked-data': [
		'text/html; charset=utf-8',
		`<html lang="en_GB"><head><title>x</title><script type="application/ld+json">not json</script>
		<script type="application/ld+json">{"@graph":[{"@type":"Organization","name":"No"},{"@type":"NewsArticle","headline":"Linked headline","publisher":{"name":"Linked Press"},"datePublished":"2026-11-19T01:00:00+05:00"}]}</script>
		<link rel="canonical" href="https://elsewhere.example.org/stolen"></head><body><article>${ARTICLE}</article></body></html>`
	]
};

let agency: LocalWeb;
let others: LocalWeb;
beforeAll(async () => {
	agency = await startAgency();
	others = await startWeb((request, response) => {
		const [type, body] = PAGES[request.url ?? ''] ?? [];
		if (request.url === '/moved')
			return response.writeHead(301, { location: '/linked-data' }).end();
		return type
			? response.writeHead(200, { 'content-type': type }).end(body)
			: response.writeHead(request.url === '/gone' ? 410 : 404).end();
	});
});
afterAll(() => Promise.all([agency.stop(), others.stop()]));

const fetcher = () =>
	createFetcher({
		on: true,
		allowed: new Set([agency.host, others.host]),
		origin: 'http://localhost'
	});

async function captured(address: string, known: Source[] = []) {
	const store = await temporaryStore();
	const result = await captureAddress(store, fetcher(), { ...BY, known, address });
	if (!result.ok) throw new Error(result.problem);
	return { store, id: result.id, copy: (await readCopy(store, result.id))! };
}

describe('capturing a page', () => {
	it('saves its text with hash, time and metadata', async () => {
		const { copy } = await captured(`${agency.url}/n?utm_source=x`);
		expect(copy).toMatchObject({
			url: `${agency.url}/news/42`,
			title: 'Прошёл третий раунд переговоров о визах',
			publisher: 'Агентство новостей',
			language: 'ru',
			kind: 'press',
			publishedOn: '2026-11-20',
			how: 'fetched',
			readAt: AT,
			sha256: createHash('sha256').update(copy.text).digest('hex')
		});
		expect(copy.text).toContain(PASSAGE);
		expect(copy.text).not.toContain('Все новости региона');
	});

	it('reads linked data, and trusts no page about another host', async () => {
		const { copy } = await captured(`${others.url}/linked-data`);
		expect(copy).toMatchObject({
			url: `${others.url}/linked-data`,
			title: 'Linked headline',
			publisher: 'Linked Press',
			language: 'en',
			publishedOn: '2026-11-19'
		});
	});

	it('uses the publisher’s name from the record', async () => {
		const known: Source = {
			id: 's',
			url: `${agency.url}/other`,
			publisher: 'Agency',
			remark: { kind: 'cites', of: { en: 'the ministry' } },
			title: null,
			language: 'ru',
			kind: 'official',
			publishedOn: null
		};
		const { copy } = await captured(`${agency.url}/n`, [known]);
		expect(copy).toMatchObject({ publisher: 'Agency', kind: 'official' });
	});

	it('saves the same text of the same page only once', async () => {
		const { store, id } = await captured(`${agency.url}/n`);
		const again = await captureAddress(store, fetcher(), { ...BY, address: `${agency.url}/m` });
		expect(again).toEqual({ ok: true, id });
	});

	it('reports that a page without text needs a browser', async () => {
		const store = await temporaryStore();
		const address = `${others.url}/shell`;
		const result = await captureAddress(store, fetcher(), { ...BY, address });
		expect(result).toEqual({ ok: false, problem: 'no-text' });
	});

	it('accepts pasted text as the same copy', async () => {
		const store = await temporaryStore();
		const pasted = {
			text: `Заголовок\r\n\r\nСегодня ${PASSAGE}.`,
			address: `${agency.url}/n#top`,
			publishedOn: day('2026-11-20')
		};
		const result = await captureText(store, { ...BY, ...pasted });
		if (!result.ok) throw new Error(result.problem);
		expect(await readCopy(store, result.id)).toMatchObject({
			url: `${agency.url}/n`,
			title: 'Заголовок',
			language: 'ru',
			publishedOn: '2026-11-20',
			how: 'pasted'
		});
	});

	it('lets passages be checked against the copies', async () => {
		const { store, copy } = await captured(`${agency.url}/n`);
		const cited = [PASSAGE, 'состоялся второй раунд', null].map((passage) => ({
			url: copy.url,
			passage
		}));
		const elsewhere = { url: 'https://www.inform.kz/x', passage: PASSAGE };
		expect(await checkPassages(store, [...cited, elsewhere])).toEqual([
			'found',
			'not-found',
			undefined,
			'no-copy'
		]);
	});
});

describe('a parser that a page wants to stall', () => {
	it.each([
		['deep nesting', '<div>'.repeat(400_000)],
		['a million open tables', '<table><tr><td>'.repeat(330_000)],
		['endless attributes', `<p ${'a=1 '.repeat(1_000_000)}>x</p>`],
		['five mebibytes of brackets', '<'.repeat(5 * 1024 * 1024)]
	])(
		'stops in time with %s, and the process goes on meanwhile',
		{ timeout: 30_000 },
		async (_, html) => {
			let ticks = 0;
			const timer = setInterval(() => (ticks += 1), 50);
			const start = performance.now();
			await Promise.all([
				readPageSafely(html, 'http://x.example.org/'),
				readFeedSafely(html, 'http://x.example.org/')
			]);
			clearInterval(timer);
			expect(performance.now() - start).toBeLessThan(12_000);
			expect(ticks).toBeGreaterThan(1);
		}
	);
});

describe('checking links', () => {
	it('notes what is alive, moved and gone, and leaves the rest for later', async () => {
		const store = await temporaryStore();
		const paths = ['/linked-data', '/moved', '/gone'];
		for (const path of paths) {
			const source: Source = {
				id: path.slice(1),
				url: others.url + path,
				publisher: 'P',
				title: null,
				language: 'en',
				kind: 'press',
				publishedOn: null
			};
			await insertSource(store.db, source, AT);
		}
		const polite = createPoliteFetcher(fetcher(), 0);
		const checkAt = async (at: Instant) => {
			await checkDueLinks(store, polite, at);
			const checks = await listLinkChecks(store.reader);
			return Object.fromEntries([...checks].map(([id, { state }]) => [id, state]));
		};
		const alive = { 'linked-data': 'alive', moved: 'moved' };
		expect(await checkAt(AT)).toEqual({ ...alive, gone: 'unclear' });
		const asked = others.requests.length;
		expect(await checkAt(AT)).toEqual({ ...alive, gone: 'unclear' });
		expect(others.requests).toHaveLength(asked);
		expect(await checkAt(instant('2026-11-24T08:00:00.000Z'))).toEqual({ ...alive, gone: 'gone' });
		const checks = await listLinkChecks(store.reader);
		expect(checks.get('moved')?.movedTo).toBe(`${others.url}/linked-data`);
	});
});
