/** The three languages of the tracker, in the order in which the interface offers them. */
export const LANGUAGES = ['en', 'ru', 'kk'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text for readers; a language without a text is absent, never empty. */
export type Localized = Partial<Record<Language, string>>;

/** A text and the language it is actually in, so that a page can mark it (`lang`). */
export interface TextIn {
	text: string;
	language: Language;
}

export function isLanguage(value: unknown): value is Language {
	return LANGUAGES.includes(value as Language);
}

/**
 * What marks a text in the language of a source (`lang`): its code, or nothing where it is not known, which is
 * not the same as no mark: without one the text counts as being in the reader's language.
 */
export function langOf(code: string): string {
	return code === 'und' ? '' : code;
}

/** Which language to show instead of a missing one: most readers of Kazakh also read Russian, and so on. */
const FALLBACKS: Record<Language, readonly Language[]> = {
	en: ['en', 'ru', 'kk'],
	ru: ['ru', 'kk', 'en'],
	kk: ['kk', 'ru', 'en']
};

/** The result of `of` for each language. */
export function inEachLanguage<T>(of: (language: Language) => T): Record<Language, T> {
	const entries = LANGUAGES.map((language) => [language, of(language)]);
	return Object.fromEntries(entries) as Record<Language, T>;
}

/** The text in `language`, or the best other one; `undefined` only if there is no text at all. */
export function textIn(localized: Localized, language: Language): TextIn | undefined {
	for (const candidate of FALLBACKS[language]) {
		const text = localized[candidate];
		if (text) return { text, language: candidate };
	}
	return undefined;
}

/** The languages in which `localized` has no text. */
export function missingLanguages(localized: Localized): Language[] {
	return LANGUAGES.filter((language) => !localized[language]);
}
