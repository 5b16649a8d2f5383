import type { Language } from '$lib/domain/language';
import { capitalised } from '$lib/i18n/values/capitalised';
import { m } from '$lib/i18n/paraglide/messages';

/** What a language is called by those who read it, within a sentence. */
export const OWN_LANGUAGE_NAMES: Record<Language, string> = {
	en: 'English',
	ru: 'русский',
	kk: 'қазақша'
};

/** The same where it stands alone, as in a menu: "Русский". */
export function ownLanguageTitle(language: Language): string {
	return capitalised(OWN_LANGUAGE_NAMES[language], language);
}

/** The same where there is little room: "Рус". */
export function ownLanguageSign(language: Language): string {
	return ownLanguageTitle(language).slice(0, 3);
}

/** The languages of the tracker in that of the reader. */
export const LANGUAGE_NAMES: Record<Language, () => string> = {
	en: m.common_language_en,
	ru: m.common_language_ru,
	kk: m.common_language_kk
};

/** The names of several of them: "Russian, Kazakh". */
export function languageList(languages: readonly Language[]): string {
	return languages.map((language) => LANGUAGE_NAMES[language]()).join(', ');
}

const inLanguage = new Map<Language, Intl.DisplayNames>();

/**
 * The name of any language, in `language`, by its ISO 639-1 code. For the server: browsers may have no Kazakh
 * names. A language that is not known (`und`) has no name.
 */
export function languageName(code: string, language: Language): string | undefined {
	if (code === 'und') return undefined;
	const names =
		inLanguage.get(language) ??
		new Intl.DisplayNames([language], { type: 'language', fallback: 'none' });
	inLanguage.set(language, names);
	return names.of(code);
}

/** Of the languages that nothing in the record is in yet, those of the EU and of Kazakhstan's neighbours. */
const OFTEN =
	'bg cs da de el en es et fi fr ga hr hu it kk ky lt lv mt nl pl pt ro ru sk sl sv tr uk uz zh';

/** The languages that a source may be in, with their names in `language`, in the order of the names. */
export function sourceLanguages(
	used: readonly string[],
	language: Language
): [code: string, name: string][] {
	return [...new Set([...used, ...OFTEN.split(' ')])]
		.map((code) => [code, languageName(code, language)] as const)
		.filter((named): named is [string, string] => named[1] !== undefined)
		.toSorted(([, a], [, b]) => a.localeCompare(b, language));
}
