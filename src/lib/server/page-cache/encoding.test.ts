import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { chooseEncoding, encodeBody, ENCODINGS } from './encoding';

describe('the encoding that a client is sent', () => {
	it.each([
		[undefined, 'identity'],
		['', 'identity'],
		['gzip, deflate, br, zstd', 'br'],
		['gzip, deflate', 'gzip'],
		['zstd', 'zstd'],
		['gzip;q=1, br;q=0.5', 'gzip'],
		['br;q=0, gzip;q=0', 'identity'],
		['deflate', 'identity'],
		['*', 'br'],
		['§§;;,,', 'identity']
	])('for %j is %s', (accepted, encoding) => {
		expect(chooseEncoding(accepted)).toBe(encoding);
	});
});

describe('a body', () => {
	const text = Buffer.from('Соглашение об упрощении визового режима. '.repeat(100));

	it('can be decoded from each encoding, and is shorter in each', async () => {
		const bodies = await encodeBody(text, 'text/html; charset=utf-8', ENCODINGS);
		expect([...bodies.keys()].toSorted()).toEqual([...ENCODINGS].toSorted());
		expect(brotliDecompressSync(bodies.get('br')!)).toEqual(text);
		expect(gunzipSync(bodies.get('gzip')!)).toEqual(text);
		expect(zstdDecompressSync(bodies.get('zstd')!)).toEqual(text);
		for (const [encoding, body] of bodies)
			if (encoding !== 'identity') expect(body.length).toBeLessThan(text.length);
	});

	it.each([
		['a picture', text, 'image/png'],
		['very little', Buffer.from('{}'), 'application/json']
	])('that is %s is left as it is', async (_, body, type) => {
		expect([...(await encodeBody(body, type, ENCODINGS)).keys()]).toEqual(['identity']);
	});

	it.each([
		'application/json',
		'application/atom+xml',
		'application/vnd.api+json',
		'image/svg+xml'
	])('of type %s is compressed', async (type) => {
		expect((await encodeBody(text, type, ['br'])).has('br')).toBe(true);
	});
});
