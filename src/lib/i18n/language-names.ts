import type { Language } from '$lib/domain/language';

/**
 * The names of languages, in `language`, by their ISO 639-1 codes. For the server: browsers may
 * have no Kazakh names. A language that is not known (`und`) has no name.
 */
export function languageNames(codes: Iterable<string>, language: Language): Record<string, string> {
	const names = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' });
	const known = [...new Set(codes)].filter((code) => code !== 'und');
	return Object.fromEntries(known.flatMap((code) => named(code, names.of(code))));
}

function named(code: string, name: string | undefined): [string, string][] {
	return name ? [[code, name]] : [];
}
