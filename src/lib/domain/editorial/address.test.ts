import { expect, test } from 'vitest';
import fc from 'fast-check';
import { addressKey, atAddress, canonicalAddress, hostOf } from './address';

test.each([
	['https://Inform.kz/a?utm_source=x&id=7&fbclid=y#top', 'https://inform.kz/a?id=7'],
	['https://inform.kz/a?id=7', 'https://inform.kz/a?id=7'],
	['https://inform.kz/a?utm_source=x', 'https://inform.kz/a'],
	['no address', 'no address']
])('%j is kept as %j', (text, canonical) => {
	expect(canonicalAddress(text)).toBe(canonical);
});

test('scheme, www, last slash and tracking parameters make no difference; a query does', () => {
	const key = addressKey('https://inform.kz/a');
	for (const same of ['http://www.inform.kz/a/', 'https://inform.kz/a?utm_medium=rss#x'])
		expect(addressKey(same)).toBe(key);
	for (const other of [
		'https://inform.kz/a?id=1',
		'https://kaz.inform.kz/a',
		'https://inform.kz/b'
	])
		expect(addressKey(other)).not.toBe(key);
});

test('the host without www; empty if there is none', () => {
	expect(hostOf('https://www.inform.kz/x')).toBe('inform.kz');
	expect(hostOf('')).toBe('');
});

test('knows one page in all its spellings, and different pages apart', () => {
	const items = [{ url: 'https://www.inform.kz/ru/a' }, { url: 'https://x.kz/doc.pdf#page=2' }];
	for (const spelling of [
		'http://inform.kz/ru/a/',
		' https://www.inform.kz/ru/a?utm_source=tg&fbclid=1#top',
		'HTTPS://WWW.INFORM.KZ/ru/a?prefLang=zh'
	])
		expect(atAddress(items, spelling)).toBe(items[0]);
	for (const other of [
		'https://inform.kz/ru/b',
		'https://inform.kz/ru/a?id=1',
		'https://x.kz/doc.pdf#page=3',
		''
	])
		expect(atAddress(items, other)).toBeUndefined();
});

test.each([
	['https://x.kz/a?b=2&c=1', 'https://x.kz/a?c=1&b=2'],
	['https://x.kz/%d0%b0', 'https://x.kz/%D0%B0'],
	['https://x.kz/%7Eme', 'https://x.kz/~me'],
	['https://x.kz./a', 'https://x.kz/a'],
	['https://x.kz/a?id=1&', 'https://x.kz/a?id=1'],
	['https://x.kz/a?q=a%20b&utm_source=x', 'https://x.kz/a?q=a%20b']
])('%j is the page %j', (one, other) => {
	expect(addressKey(one)).toBe(addressKey(other));
});

test.each([
	['https://x.kz/a%2Fb', 'https://x.kz/a/b'],
	['https://x.kz/a?x=1%26y=2', 'https://x.kz/a?x=1&y=2'],
	['https://x.kz/A', 'https://x.kz/a']
])('%j is not the page %j', (one, other) => {
	expect(addressKey(one)).not.toBe(addressKey(other));
});

test.each([
	['https://x.kz/a?q=a%20b&fbclid=1', 'https://x.kz/a?q=a%20b'],
	['https://x.kz/a?x&utm_source=y', 'https://x.kz/a?x'],
	['https://x.kz/%zz?utm_source=y', 'https://x.kz/%zz']
])('of %j only what tracks is left out', (text, canonical) => {
	expect(canonicalAddress(text)).toBe(canonical);
});

test('writes an address once and for all', () => {
	fc.assert(
		fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
			const once = canonicalAddress(url);
			expect(canonicalAddress(once)).toBe(once);
			expect(addressKey(once)).toBe(addressKey(url));
			expect(addressKey(once.replace(/^http:/u, 'https:'))).toBe(addressKey(url));
			const tracked = new URL(url);
			tracked.search = `?${tracked.search.replace(/^\?/u, '')}&utm_source=x`;
			expect(addressKey(tracked.href)).toBe(addressKey(url));
		})
	);
});
