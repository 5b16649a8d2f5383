import { describe, expect, it } from 'vitest';
import { ENCODINGS } from './encoding';
import { matches, pageOf } from './page';

const TEXT = 'Both agreements are being negotiated. '.repeat(50);
const html = (headers: Record<string, string> = {}) =>
	new Response(TEXT, { headers: { 'content-type': 'text/html', ...headers } });

function named(flat: string[]): Record<string, string> {
	return Object.fromEntries(
		flat.flatMap((name, i) => (i % 2 === 0 ? [[name, flat[i + 1] ?? '']] : []))
	);
}

describe('a page', () => {
	it('has a separate validator in each encoding, and varies by nothing else', async () => {
		const page = await pageOf(html(), ENCODINGS);
		const tags = ENCODINGS.map((encoding) => page.as(encoding).etag);
		expect(new Set(tags).size).toBe(ENCODINGS.length);
		expect(tags.every((tag) => /^"[\w-]+"$/u.test(tag))).toBe(true);
		expect(named(page.as('br').headers)).toMatchObject({
			'content-encoding': 'br',
			vary: 'accept-encoding',
			'content-length': String(page.as('br').body.length)
		});
	});

	it('has the same validator for the same bytes, and a different one for other bytes', async () => {
		const tag = async (body: string) =>
			(await pageOf(new Response(body), ENCODINGS)).as('identity').etag;
		expect(await tag('a')).toBe(await tag('a'));
		expect(await tag('a')).not.toBe(await tag('b'));
	});

	it('repeats security and date headers with 304, but not those that describe the body', async () => {
		const response = html({
			'content-security-policy': "default-src 'self'",
			'cache-control': 'no-cache',
			link: '</a.css>'
		});
		const page = await pageOf(response, ENCODINGS, [['x-frame-options', 'DENY']]);
		expect(Object.keys(named(page.as('gzip').unchanged)).toSorted()).toEqual([
			'cache-control',
			'content-security-policy',
			'etag',
			'vary',
			'x-frame-options'
		]);
	});

	it.each([
		['plainly', {}, true],
		['with a cookie', { 'set-cookie': 'a=b' }, false],
		['by language', { vary: 'accept-language' }, false],
		['for one person', { 'cache-control': 'private, no-cache' }, false]
	])('answered %s may be shown to others: %o %s', async (_, headers, shared) => {
		expect((await pageOf(html(headers as Record<string, string>), ENCODINGS)).shared).toBe(shared);
	});
});

describe('a condition', () => {
	it.each([
		['"a"', true],
		['W/"a"', true],
		['"x", "a"', true],
		['*', true],
		['"b"', false],
		['a', false],
		['', false]
	])('of %s has "a": %s', (condition, has) => {
		expect(matches(condition, '"a"')).toBe(has);
	});
});
