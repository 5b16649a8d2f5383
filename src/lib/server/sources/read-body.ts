import type { Response } from 'undici';

/**
 * All bytes of a body, decompressed; `null` as soon as there are more than `limit`, so that neither an
 * endless answer nor a compression bomb fills the memory.
 */
export async function readBody(body: Response['body'], limit: number): Promise<Uint8Array | null> {
	if (body === null) return new Uint8Array();
	const chunks: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of body as AsyncIterable<Uint8Array>) {
		length += chunk.byteLength;
		if (length > limit) return null;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
