import { promisify } from 'node:util';
// A namespace import, because an older Node has no zstd and must get as far as the error message in src/main.ts.
import zlib from 'node:zlib';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

/** The encodings we send, the best first if a client accepts several equally. */
export const ENCODINGS = ['br', 'zstd', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Level 5 takes a tenth of the time of the highest level, and the result is only a few per cent larger. */
const BROTLI_LEVEL = 5;

const COMPRESSED: Record<Exclude<Encoding, 'identity'>, (body: Buffer) => Promise<Buffer>> = {
	br: (body) =>
		promisify(zlib.brotliCompress)(body, {
			params: {
				[zlib.constants.BROTLI_PARAM_QUALITY]: BROTLI_LEVEL,
				[zlib.constants.BROTLI_PARAM_SIZE_HINT]: body.length
			}
		}),
	zstd: (body) => promisify(zlib.zstdCompress)(body),
	gzip: (body) => promisify(zlib.gzip)(body)
};

/** Types worth compressing; pictures and fonts are already compressed. */
const COMPRESSIBLE = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml)\b|image\/svg\+xml\b)/u;

/** Compressing a smaller body saves no packet. */
const SMALLEST = 512;

/** Browsers send a few dozen different values; a client that sends a new one each time must not fill the memory. */
const chosen = new LRUCache<string, Encoding>({ max: 200 });

/** The encoding that a client with this `Accept-Encoding` wants; without one, none (RFC 9110, 12.5.3). */
export function chooseEncoding(accepted: string | undefined): Encoding {
	if (!accepted) return 'identity';
	let encoding = chosen.get(accepted);
	if (encoding === undefined) {
		encoding = negotiate(accepted);
		if (accepted.length <= 100) chosen.set(accepted, encoding);
	}
	return encoding;
}

/** The library's types lack `preferred`. */
interface Negotiation {
	encoding(
		offered: readonly Encoding[],
		options: { preferred: readonly Encoding[] }
	): string | undefined;
}

function negotiate(accepted: string): Encoding {
	const negotiation: Negotiation = new Negotiator({ headers: { 'accept-encoding': accepted } });
	const wanted = negotiation.encoding(ENCODINGS, { preferred: ENCODINGS });
	return ENCODINGS.find((encoding) => encoding === wanted) ?? 'identity';
}

/** `body` in each of `encodings` that makes it shorter. */
export async function encodeBody(
	body: Buffer,
	contentType: string,
	encodings: readonly Encoding[]
): Promise<Map<Encoding, Buffer>> {
	const bodies = new Map<Encoding, Buffer>([['identity', body]]);
	if (body.length < SMALLEST || !COMPRESSIBLE.test(contentType)) return bodies;
	const compress = async (encoding: Encoding) => {
		if (encoding === 'identity') return;
		const compressed = await COMPRESSED[encoding](body);
		if (compressed.length < body.length) bodies.set(encoding, compressed);
	};
	await Promise.all(encodings.map(compress));
	return bodies;
}
