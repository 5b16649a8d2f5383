/** Parameters that track where a click came from, or carry the reader's own language; they do not change the page. */
const TRACKING =
	/^(?:utm_.+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|ysclid|_openstat|_ga|_gl|mkt_tok|wt_mc|mc_[ce]id|igshid|igsh|ref_src|preflang)$/iu;
/** A fragment that leads to another document or page of one, not to a place in a text. */
const MEANINGFUL = /^#(?:page=|!|\/)/u;

/**
 * The address under which a page is stored: as written, but without tracking parameters, and without a fragment that
 * only scrolls.
 * A text that is not an address stays as it is.
 */
export function canonicalAddress(text: string): string {
	if (!URL.canParse(text)) return text;
	const url = new URL(text);
	if (!MEANINGFUL.test(url.hash)) url.hash = '';
	// As text: a list of parameters would write what is left in another way, which some servers take for another page.
	const parts = partsOf(url.search);
	const kept = parts.filter((part) => !TRACKING.test(decoded(part.split('=')[0] ?? '')));
	if (kept.length < parts.length) url.search = kept.length > 0 ? `?${kept.join('&')}` : '';
	return url.href;
}

/**
 * Two addresses with the same key lead to the same page: scheme, `www.`, a last slash, a last full stop of the host, the
 * order of the parameters and the way in which a letter is encoded do not count.
 */
export function addressKey(text: string): string {
	const canonical = canonicalAddress(text);
	if (!URL.canParse(canonical)) return canonical;
	const { hostname, port, pathname, search, hash } = new URL(canonical);
	const host = hostname.replace(/^www\./u, '').replace(/\.$/u, '') + (port && `:${port}`);
	const query = partsOf(search).map(decoded).sort().join('&');
	return host + decoded(pathname.replace(/\/+$/u, '')) + (query && `?${query}`) + hash;
}

/** The parameters of a query, each as it is written. */
function partsOf(search: string): string[] {
	return search.replace(/^\?/u, '').split('&').filter(Boolean);
}

/** Without the encodings of letters and signs that mean nothing to an address; what no text is encoded in stays. */
function decoded(text: string): string {
	try {
		return decodeURI(text).replace(/%[\da-f]{2}/giu, (code) => code.toUpperCase());
	} catch {
		return text;
	}
}

/** The host of an address without `www.`; empty if there is none. */
export function hostOf(text: string): string {
	return URL.canParse(text) ? new URL(text).hostname.replace(/^www\./u, '') : '';
}

/** Of `items`, the one at this address: in exactly this spelling, or else in another that leads to the same page. */
export function atAddress<T extends { url: string }>(
	items: Iterable<T>,
	address: string
): T | undefined {
	const all = [...items];
	const text = address.trim();
	const key = addressKey(text);
	return all.find(({ url }) => url === text) ?? all.find(({ url }) => addressKey(url) === key);
}
