import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, createGzip, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDeliver } from '$lib/server/sources/deliver';
import { createFetcher } from '$lib/server/sources/safe-fetch';
import { startWeb, type LocalWeb } from '$tests/support/web';

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const REQUEST = { types: ['text/html'] };
const MEBIBYTE = 1024 * 1024;

/** Endless zeros, as fast as the other side reads them. */
function endless(response: ServerResponse | NodeJS.WritableStream): void {
	const chunk = Buffer.alloc(64 * 1024);
	const write = () => {
		while (response.writable && response.write(chunk));
	};
	response.on('drain', write);
	write();
}

const PAGES: Record<string, (response: ServerResponse, request: IncomingMessage) => void> = {
	'/page': (response) => response.writeHead(200, HTML).end('<p>Сәлем</p>'),
	'/brotli': (response) =>
		response
			.writeHead(200, { ...HTML, 'content-encoding': 'br' })
			.end(brotliCompressSync('<p>small</p>')),
	'/pdf': (response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF'),
	'/untyped': (response) => response.writeHead(200).end('<p>x</p>'),
	'/gone': (response) => response.writeHead(410, HTML).end(),
	'/busy': (response) => response.writeHead(429, { ...HTML, 'retry-after': '120' }).end(),
	'/silent': () => undefined,
	'/drip': (response) => {
		response.writeHead(200, HTML);
		const timer = setInterval(() => response.write('<p>'), 50);
		response.on('close', () => clearInterval(timer));
	},
	'/endless': (response) => endless(response.writeHead(200, HTML)),
	'/bomb': (response) => {
		const gzip = createGzip();
		gzip.pipe(response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }));
		response.on('close', () => gzip.destroy());
		endless(gzip);
	},
	'/bomb-in-bomb': (response) =>
		response
			.writeHead(200, { ...HTML, 'content-encoding': 'gzip, gzip' })
			.end(gzipSync(gzipSync(Buffer.alloc(64 * MEBIBYTE)))),
	'/broken-gzip': (response) =>
		response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end('no gzip at all'),
	'/many-headers': (response) =>
		response.writeHead(200, { ...HTML, x: 'x'.repeat(64 * 1024) }).end(),
	'/hang-up': (response) => response.socket?.destroy(),
	'/loop': (response) => response.writeHead(302, { location: '/loop' }).end(),
	'/slow-loop': (response) =>
		setTimeout(() => response.writeHead(302, { location: '/slow-loop' }).end(), 400),
	'/three': (response) => response.writeHead(301, { location: '/two' }).end(),
	'/two': (response) => response.writeHead(307, { location: 'one' }).end(),
	'/one': (response) => response.writeHead(308, { location: '/page' }).end(),
	'/four': (response) => response.writeHead(302, { location: '/three' }).end()
};

/** Targets that a redirect must not reach. */
const TRAPS: Record<string, string> = {
	'http://127.0.0.1/admin': 'address-not-public',
	'http://169.254.169.254/latest/meta-data/': 'address-not-public',
	'//localhost/': 'address-not-public',
	'http://[::ffff:10.0.0.1]/': 'address-not-public',
	'http://2130706433/': 'address-not-public',
	'http://127.0.0.1:1/': 'address-port',
	'https://www.inform.kz:8443/': 'address-port',
	'file:///etc/passwd': 'address-scheme',
	'ftp://www.inform.kz/': 'address-scheme',
	'data:text/html,hello': 'address-scheme',
	'http://a:b@www.inform.kz/': 'address-credentials',
	'http://[': 'address-invalid',
	'http://rebinding.kz/': 'address-not-public',
	'http://mixed.kz/': 'address-not-public'
};

const ADDRESSES: Record<string, string[]> = {
	'rebinding.kz': ['127.0.0.1'],
	'mixed.kz': ['8.8.8.8', '10.0.0.7'],
	'mapped.kz': ['::ffff:127.0.0.1']
};

async function resolve(host: string) {
	const addresses = ADDRESSES[host];
	if (!addresses) throw new Error(`ENOTFOUND ${host}`);
	return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
}

describe('fetching from other sites', () => {
	let web: LocalWeb;
	beforeAll(async () => {
		web = await startWeb((request, response) => {
			const { pathname, searchParams } = new URL(request.url ?? '/', 'http://x');
			const to = searchParams.get('to');
			if (to !== null) response.writeHead(302, { location: to }).end();
			else PAGES[pathname]?.(response, request);
		});
	});
	afterAll(() => web.stop());

	const fetcher = (milliseconds = 1500) =>
		createFetcher({
			on: true,
			allowed: new Set([web.host]),
			origin: 'https://tracker.example.org',
			resolve,
			limits: { milliseconds }
		});

	it('reads a page, and says who is asking', async () => {
		const result = await fetcher().get(`${web.url}/page`, REQUEST);
		expect(result).toMatchObject({ ok: true, type: 'text/html', charset: 'utf-8', status: 200 });
		expect(result.ok && new TextDecoder().decode(result.body)).toBe('<p>Сәлем</p>');
		const { headers } = web.requests.at(-1)!;
		expect(headers['user-agent']).toMatch(/^EU-KZ-visa-tracker.+https:\/\/tracker\.example\.org/u);
		expect(headers['cookie'] ?? headers['referer'] ?? headers['x-forwarded-for']).toBeUndefined();
	});

	it('sends no requests while it is off', async () => {
		const before = web.requests.length;
		const off = createFetcher({ on: false, allowed: new Set([web.host]), origin: 'http://x' });
		expect(await off.get(`${web.url}/page`, REQUEST)).toMatchObject({ problem: 'off' });
		expect(web.requests).toHaveLength(before);
	});

	it('unpacks what is small, and follows three redirects', async () => {
		expect(await fetcher().get(`${web.url}/brotli`, REQUEST)).toMatchObject({ ok: true });
		expect(await fetcher().get(`${web.url}/three`, REQUEST)).toMatchObject({
			ok: true,
			url: `${web.url}/page`
		});
	});

	it.each([
		['/four', 'redirects-too-many'],
		['/loop', 'redirects-too-many'],
		['/pdf', 'content-type'],
		['/untyped', 'content-type'],
		['/gone', 'status'],
		['/busy', 'status'],
		['/silent', 'too-slow'],
		['/drip', 'too-slow'],
		['/slow-loop', 'too-slow'],
		['/endless', 'too-large'],
		['/bomb', 'too-large'],
		['/bomb-in-bomb', 'too-large'],
		['/broken-gzip', 'unreachable'],
		['/many-headers', 'unreachable'],
		['/hang-up', 'unreachable']
	])('refuses %s in time: %s', async (path, problem) => {
		const start = performance.now();
		expect(await fetcher().get(web.url + path, REQUEST)).toMatchObject({ ok: false, problem });
		expect(performance.now() - start).toBeLessThan(4000);
	});

	it('reports how long a busy site asks us to wait', async () => {
		expect(await fetcher().get(`${web.url}/busy`, REQUEST)).toMatchObject({ retryAfter: 120 });
	});

	it.each(Object.entries(TRAPS))('does not follow a redirect to %s: %s', async (to, problem) => {
		const address = `${web.url}/?to=${encodeURIComponent(to)}`;
		expect(await fetcher().get(address, REQUEST)).toMatchObject({ ok: false, problem });
	});

	it.each(Object.keys(ADDRESSES))('does not connect to %s', async (host) => {
		const result = await fetcher().get(`http://${host}/`, REQUEST);
		expect(result).toMatchObject({ ok: false, problem: 'address-not-public' });
	});

	it('treats an unknown host as unreachable', async () => {
		const result = await fetcher().get('http://nowhere.kz/', REQUEST);
		expect(result).toMatchObject({ ok: false, problem: 'unreachable' });
	});

	it('delivers to public addresses only, follows no redirect and reads no body', async () => {
		const deliver = createDeliver({ allowed: new Set([web.host]), resolve });
		const post = { method: 'POST', body: '{}' };
		expect(await deliver(`${web.url}/page`, post)).toMatchObject({ status: 200, body: null });
		expect(await deliver(`${web.url}/three`, post)).toMatchObject({ status: 301 });
		expect(await deliver(`${web.url}/endless`, post)).toMatchObject({ status: 200 });
		const refused = { name: 'NotPublicError' };
		await expect(deliver('http://127.0.0.1/', post)).rejects.toMatchObject(refused);
		await expect(deliver('http://rebinding.kz/', post)).rejects.toMatchObject({ cause: refused });
	});

	it('uses little memory for compression bombs', { timeout: 60_000 }, async () => {
		const held = () => {
			const { rss } = process.memoryUsage();
			return rss / MEBIBYTE;
		};
		const get = (path: string) => fetcher(5000).get(web.url + path, REQUEST);
		await Promise.all(['/bomb', '/endless'].map(get));
		const before = held();
		for (let round = 0; round < 15; round += 1) {
			await Promise.all(['/bomb', '/endless', '/bomb-in-bomb'].map(get));
		}
		const growth = held() - before;
		process.stdout.write(`45 bombs and endless answers: ${growth.toFixed(0)} MiB more held\n`);
		expect(growth).toBeLessThan(300);
	});
});
