/*
 * Which addresses pages and programs of other sites may read: the API, feeds and files. Only this module decides,
 * by the path; it is also part of the process (src/main.ts), so it imports nothing.
 */

const SHARED =
	/^\/(?:api(?:\/|$)|(?:en|ru|kk)\/(?:.+\/)?[a-z][a-z-]*\.(?:atom|json|ics|csv|zip|bib|ris)$)/u;

/** Reading only, without cookies, from anywhere. */
const HEADERS = [
	['access-control-allow-origin', '*'],
	['access-control-expose-headers', 'etag, link'],
	['cross-origin-resource-policy', 'cross-origin']
] as const;

/** @param path of an address, without its query */
export function isShared(path: string): boolean {
	return SHARED.test(path);
}

/** Headers for every answer under a shared address; none elsewhere. */
export function sharingHeaders(path: string): readonly (readonly [string, string])[] {
	return isShared(path) ? HEADERS : [];
}
