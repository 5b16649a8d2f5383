/** Parameters that track where a click came from and do not change the page. */
const TRACKING = /^(?:utm_.+|fbclid|gclid|yclid|_openstat|mc_[ce]id|igshid|ref_src)$/iu;

/**
 * The address under which a page is stored: as written, but without fragment and tracking parameters.
 * A text that is not an address stays as it is.
 */
export function canonicalAddress(text: string): string {
	if (!URL.canParse(text)) return text;
	const url = new URL(text);
	url.hash = '';
	for (const name of [...url.searchParams.keys()])
		if (TRACKING.test(name)) url.searchParams.delete(name);
	return url.href;
}

/** Two addresses with the same key lead to the same page: scheme, `www.` and a last slash do not count. */
export function addressKey(text: string): string {
	const canonical = canonicalAddress(text);
	if (!URL.canParse(canonical)) return canonical;
	const { hostname, port, pathname, search } = new URL(canonical);
	const host = hostname.replace(/^www\./u, '') + (port && `:${port}`);
	return host + pathname.replace(/\/+$/u, '') + search;
}

/** The host of an address without `www.`; empty if there is none. */
export function hostOf(text: string): string {
	return URL.canParse(text) ? new URL(text).hostname.replace(/^www\./u, '') : '';
}
