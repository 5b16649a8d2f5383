/** How much of a document to search for its charset. */
const HEAD_BYTES = 2048;

/**
 * The text of a document. Its charset comes from the header, the byte order mark, an XML declaration or a
 * meta element, in this order; without any it is UTF-8 or, if the bytes are not valid UTF-8, windows-1251.
 */
export function decodeText(body: Uint8Array, charset: string | null): string {
	const named = charset ?? declaredIn(body);
	if (named !== null) {
		try {
			return new TextDecoder(named).decode(body);
		} catch {
			// Ignore an unknown charset.
		}
	}
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(body);
	} catch {
		return new TextDecoder('windows-1251').decode(body);
	}
}

function declaredIn(body: Uint8Array): string | null {
	if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return 'utf-8';
	if (body[0] === 0xff && body[1] === 0xfe) return 'utf-16le';
	if (body[0] === 0xfe && body[1] === 0xff) return 'utf-16be';
	const head = new TextDecoder('latin1').decode(body.subarray(0, HEAD_BYTES));
	const declared =
		/<\?xml[^>]*\sencoding\s*=\s*["']([\w-]+)/iu.exec(head) ??
		/<meta[^>]*charset\s*=\s*["']?([\w-]+)/iu.exec(head);
	return declared?.[1] ?? null;
}
