/*
 * Which addresses pages and programs of other sites may read: the API, feeds and files. Only this module decides,
 * by the path; it is also part of the process (src/main.ts), so it imports only the lists of the domain.
 */
import { SHARED_FORMATS } from '$lib/domain/formats';
import { LANGUAGES } from '$lib/domain/language';

/** A name that begins with a letter: the framework's own `__data.json` is for our pages only. */
const FILE = `[a-z][a-z-]*\\.(?:${SHARED_FORMATS.join('|')})`;
const SHARED = new RegExp(`^/(?:api(?:/|$)|(?:${LANGUAGES.join('|')})/(?:.+/)?${FILE}$)`, 'u');

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
