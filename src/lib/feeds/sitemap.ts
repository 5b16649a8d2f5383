import { LANGUAGES } from '$lib/domain/language';
import type { Day } from '$lib/domain/time';
import { writeXml } from './xml';

/** A page that exists in every language. */
export interface SitemapPage {
	/** The address after the language, `/timeline`; empty for the home page. */
	path: string;
	changed: Day;
}

/** Each page in each language, with its other languages (sitemaps.org 0.9). */
export function writeSitemap(pages: readonly SitemapPage[], origin: string): string {
	const address = (language: string, path: string) => `${origin}/${language}${path}`;
	const others = (path: string) =>
		[...LANGUAGES, 'x-default'].map((language) => ({
			'@rel': 'alternate',
			'@hreflang': language,
			'@href': address(language === 'x-default' ? 'en' : language, path)
		}));
	return writeXml({
		urlset: {
			'@xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9',
			'@xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
			url: pages.flatMap(({ path, changed }) =>
				LANGUAGES.map((language) => ({
					loc: address(language, path),
					lastmod: changed,
					'xhtml:link': others(path)
				}))
			)
		}
	});
}
