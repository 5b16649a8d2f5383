import slugify from '@sindresorhus/slugify';
import type { Localized } from '$lib/domain/language';
import { yearOf, type PartialDate } from '$lib/domain/time';

/** Kazakh letters that Russian does not have, in the official Latin alphabet without accents. */
const KAZAKH = [...'ӘәҒғҚқҢңӨөҰұҮүҺһІі'].map((letter, index): [string, string] => [
	letter,
	[...'AaGgQqNnOoUuUuHhIi'][index] ?? ''
]);

/** Keeps the address with the year under 100 characters. */
const LONGEST = 80;

/**
 * The name of a milestone in addresses: from its title (English, else Russian, else Kazakh) and year,
 * different from all of `taken`.
 */
export function milestoneSlug(
	title: Localized,
	date: PartialDate,
	taken: (slug: string) => boolean
): string {
	const words = slugify(title.en ?? title.ru ?? title.kk ?? '', { customReplacements: KAZAKH });
	const short = words
		.slice(0, LONGEST)
		.replace(/-[^-]*$/u, (end) => (words.length > LONGEST ? '' : end));
	const year = String(yearOf(date));
	const base = short.endsWith(year) ? short : [short || 'milestone', year].join('-');
	for (let number = 1; ; number += 1) {
		const slug = number === 1 ? base : `${base}-${number}`;
		if (!taken(slug)) return slug;
	}
}
