import { XMLBuilder } from 'fast-xml-parser';
import { LANGUAGES } from '$lib/domain/language';
import type { Day } from '$lib/domain/time';

/** A page that stands in every language. */
export interface SitemapPage {
	/** After the language: `/timeline`; empty for the home page. */
	path: string;
	changed: Day;
}

/** Each page in each language, with its other languages (sitemaps.org 0.9). */
export function writeSitemap(pages: readonly SitemapPage[], origin: string): string {
	const builder = new XMLBuilder({
		ignoreAttributes: false,
		attributeNamePrefix: '@',
		format: true
	});
	const addressOf = (language: string, path: string) => `${origin}/${language}${path}`;
	return builder.build({
		'?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
		urlset: {
			'@xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9',
			'@xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
			url: pages.flatMap(({ path, changed }) =>
				LANGUAGES.map((language) => ({
					loc: addressOf(language, path),
					lastmod: changed,
					'xhtml:link': [...LANGUAGES, 'x-default'].map((other) => ({
						'@rel': 'alternate',
						'@hreflang': other,
						'@href': addressOf(other === 'x-default' ? 'en' : other, path)
					}))
				}))
			)
		}
	}) as string;
}
