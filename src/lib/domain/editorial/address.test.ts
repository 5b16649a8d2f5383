import { expect, test } from 'vitest';
import { addressKey, canonicalAddress, hostOf } from './address';

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
