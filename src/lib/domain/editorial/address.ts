/** Parameters that tell where a click came from, not what is shown. */
const TRACKING = /^(?:utm_.+|fbclid|gclid|yclid|_openstat|mc_[ce]id|igshid|ref_src)$/iu;

/**
 * The address under which a page is kept: as it is written, without fragment and without the marks of
 * campaigns. A text that is no address stays as it is.
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

/** The bare host of an address; empty where there is none. */
export function hostOf(text: string): string {
	return URL.canParse(text) ? new URL(text).hostname.replace(/^www\./u, '') : '';
}
