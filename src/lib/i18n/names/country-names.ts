import type { Language } from '$lib/domain/language';

/** The names of countries, in `language`, by ISO 3166-1 alpha-2 codes. For the server: browsers may have no Kazakh names. */
export function countryNames(codes: Iterable<string>, language: Language): Record<string, string> {
	const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'code' });
	return Object.fromEntries([...codes].map((code) => [code, names.of(code) ?? code]));
}
