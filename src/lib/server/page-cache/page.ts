import { createHash } from 'node:crypto';
import { encodeBody, type Encoding } from './encoding.ts';

/** One encoding of a page, ready to send. */
interface Sent {
	body: Buffer;
	etag: string;
	/** All headers, names and values alternating, as `writeHead` takes them. */
	headers: string[];
	/** The same for a 304. */
	unchanged: string[];
}

/** An answer as bytes, with all its headers. Immutable. */
export interface Page {
	status: number;
	/** False if it was made for one client: it sets a cookie, or depends on the client's headers. */
	shared: boolean;
	/** Approximate bytes in memory. */
	size: number;
	/** The page in an encoding that the client accepts. */
	as(encoding: Encoding): Sent;
}

/** Headers that a 304 repeats (RFC 9110, 15.4.5) or that every answer needs. */
const NOT_REPEATED = /^(?:content-(?!security-policy|location)|link$|x-sveltekit-)/u;

/** The memory that a cache entry takes in addition to its bytes. */
const OVERHEAD = 2048;

/** Turns a rendered answer into bytes, compressed once. @param extra headers of the process */
export async function pageOf(
	response: Response,
	encodings: readonly Encoding[],
	extra: readonly (readonly [string, string])[] = []
): Promise<Page> {
	const body = Buffer.from(await response.arrayBuffer());
	const type = response.headers.get('content-type') ?? '';
	const bodies = await encodeBody(body, type, encodings);
	const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22);
	const headers = new Map([...extra, ...response.headers]);
	if (bodies.size > 1) headers.set('vary', varyOf(headers.get('vary')));
	const sent = new Map(
		[...bodies].map(([encoding, bytes]) => [encoding, sentAs(encoding, bytes, headers, digest)])
	);
	const identity = sent.get('identity') as Sent;
	const bytes = [...bodies.values()].reduce((sum, { length }) => sum + length, 0);
	return {
		status: response.status,
		shared: isShared(response.headers),
		size: bytes + OVERHEAD,
		as: (encoding) => sent.get(encoding) ?? identity
	};
}

function isShared(headers: Headers): boolean {
	const control = headers.get('cache-control') ?? '';
	return !headers.has('set-cookie') && !headers.has('vary') && !/private|no-store/u.test(control);
}

/** A strong validator identifies the bytes, so each encoding has its own. */
function sentAs(
	encoding: Encoding,
	body: Buffer,
	shared: ReadonlyMap<string, string>,
	digest: string
): Sent {
	const etag = encoding === 'identity' ? `"${digest}"` : `"${digest}-${encoding}"`;
	const headers = new Map([...shared, ['etag', etag], ['content-length', String(body.length)]]);
	if (encoding !== 'identity') headers.set('content-encoding', encoding);
	const repeated = [...headers].filter(([name]) => !NOT_REPEATED.test(name));
	return { body, etag, headers: [...headers].flat(), unchanged: repeated.flat() };
}

function varyOf(vary: string | undefined): string {
	return vary ? `${vary}, accept-encoding` : 'accept-encoding';
}

/** Whether a client that sends `If-None-Match: condition` already has `etag` (RFC 9110, 13.1.2: weak comparison). */
export function matches(condition: string, etag: string): boolean {
	// Nearly every client sends exactly the value it got.
	if (condition === etag || condition.trim() === '*') return true;
	return condition.split(',').some((tag) => tag.trim().replace(/^W\//u, '') === etag);
}
