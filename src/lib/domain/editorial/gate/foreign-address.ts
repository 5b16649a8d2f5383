import { addressKey, hostOf } from '$lib/domain/editorial/address';

/** The addresses that a text may name. */
export interface OwnAddresses {
	/** Of the sources that the milestone cites. */
	sources: readonly string[];
	/** Of this site, such as `https://example.org`; `null` if it may not be named. */
	site: string | null;
}

/** Endings of hosts in other scripts; Latin ones need no list, because no word of ours has a full stop in it. */
const CYRILLIC = 'рф|қаз|каз|рус|бел|укр|мкд|срб|ею|дети|москва|онлайн|сайт|орг|ком';
const HOST = String.raw`(?:[\p{L}\p{N}_-]+\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+|${CYRILLIC})`;
const ADDRESS = new RegExp(
	[
		// With a scheme, whatever follows.
		String.raw`[a-z][a-z0-9+.-]*:\/\/[^\s<>"«»“”]+`,
		String.raw`(?:mailto|tel|javascript|data):\S+`,
		// A bare host, with its path; in an email address what comes after the @.
		String.raw`(?<![\p{L}\p{N}_.-])${HOST}(?![\p{L}\p{N}_-])(?::\d+)?(?:[/?#][^\s<>"«»“”]*)?`,
		// A network address of four numbers; of a date there are three.
		String.raw`(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])\S*`
	].join('|'),
	'giu'
);
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const CLOSING = /[.,;:!?)\]}'’…]+$/u;

/**
 * Addresses in a text that are neither a source of the milestone nor this site: `https://…`, and bare hosts such as
 * `example.org/page`. A bare host of a cited source is one of its own; another page of that host is not. Full-width
 * letters and stops count as plain ones, and invisible characters as nothing, as in a browser's address bar.
 */
export function foreignAddresses(text: string, own: OwnAddresses): string[] {
	const pages = new Set(own.sources.map(addressKey));
	const hosts = new Set(own.sources.map(hostOf).filter(Boolean));
	const site = own.site === null ? '' : hostOf(own.site);
	const plain = text.normalize('NFKC').replace(/。/gu, '.').replace(INVISIBLE, '');
	return [...plain.matchAll(ADDRESS)]
		.map(([found]) => ({ found, closed: found.replace(CLOSING, '') }))
		.filter(({ found, closed }) => !isOwn(found) && !isOwn(closed))
		.map(({ closed }) => closed);

	function isOwn(found: string): boolean {
		const url = /^[a-z][a-z0-9+.-]*:/iu.test(found) ? found : `https://${found}`;
		if (!URL.canParse(url) || !/^https?:/iu.test(url)) return false;
		const { username, password, pathname, search } = new URL(url);
		if (username || password) return false;
		const host = hostOf(url);
		if (host === site) return true;
		return pages.has(addressKey(url)) || (hosts.has(host) && pathname === '/' && search === '');
	}
}
