import { isVisible } from '$lib/domain/words/visible';
import { inEachLanguage, LANGUAGES, type Language, type Localized } from '$lib/domain/language';

/** A text in each language as it was typed; empty where nothing was. */
export type TypedTexts = Record<Language, string>;

export const NO_TEXTS: TypedTexts = inEachLanguage(() => '');

export function textsOf(localized: Localized | null): TypedTexts {
	return { ...NO_TEXTS, ...localized };
}

/** True where nothing visible is typed in any of `fields`. */
export function isBlank(fields: Readonly<Record<string, string>>): boolean {
	return Object.values(fields).every((text) => !isVisible(text));
}

/** The languages in which `texts` lack a text that they have in another. */
export function missingIn(texts: TypedTexts): Language[] {
	return isBlank(texts) ? [] : LANGUAGES.filter((language) => !isVisible(texts[language]));
}

/** `is` in `languages`, in the others `was`. */
export function composeTexts(
	was: Localized | null | undefined,
	is: Localized | null,
	languages: readonly Language[]
): Localized {
	return Object.fromEntries(
		LANGUAGES.flatMap((language) => {
			const text = (languages.includes(language) ? is : was)?.[language];
			return text ? [[language, text]] : [];
		})
	);
}
