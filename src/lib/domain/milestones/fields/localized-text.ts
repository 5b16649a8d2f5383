import { LANGUAGES, type Language, type Localized } from '$lib/domain/language';
import type { Field } from './field';
import { composeTexts, isBlank, NO_TEXTS, textsOf, type TypedTexts } from './typed-texts';

/** What a text may be: its greatest length in each language, and whether it has lines. */
export interface TextRule {
	max: number;
	multiline?: boolean;
}

/**
 * A text in three languages. `required`: in one of them at least; `optional`: empty, or absent in all;
 * `nullable`: `null` where there is none.
 */
export interface LocalizedText<Name extends string, Value> extends Field<Name, Value, TypedTexts> {
	readonly kind: 'text';
	readonly rule: TextRule;
	readonly need: 'required' | 'optional' | 'nullable';
}

type Need = LocalizedText<string, Localized>['need'];

export function localizedText<Name extends string>(
	name: Name,
	need: 'nullable',
	rule: TextRule
): LocalizedText<Name, Localized | null>;
export function localizedText<Name extends string>(
	name: Name,
	need: Exclude<Need, 'nullable'>,
	rule: TextRule
): LocalizedText<Name, Localized>;
export function localizedText<Name extends string>(
	name: Name,
	need: Need,
	rule: TextRule
): LocalizedText<Name, Localized | null> {
	const inputs = LANGUAGES.map((language) => [`${name}.${language}`, language] as const);
	const languageOf = (part: string) => part.slice(name.length + 1) as Language;
	return {
		...{ kind: 'text', name, need, rule },
		...{ blank: NO_TEXTS, fresh: NO_TEXTS },
		toForm: textsOf,
		toContent: (typed) => (need === 'nullable' && isBlank(typed) ? null : typed),
		read: ({ text }) => readTexts(name, text),
		write: (typed) => writeTexts(name, typed),
		inputAt: ([language = 'en']) => `${name}.${String(language)}`,
		parts: inputs.map(([input]) => input),
		textOf: (typed, part) => typed[languageOf(part)],
		keyOf: (typed, part) => typed[languageOf(part)].trim(),
		take: (yours, from, part) => ({ ...yours, [languageOf(part)]: from[languageOf(part)] }),
		textsIn: (value, language) => [value?.[language] ?? ''],
		compose(before, next, languages) {
			const texts = composeTexts(before, next, languages);
			return need === 'nullable' && Object.keys(texts).length === 0 ? null : texts;
		}
	};
}

/** @param text of an input, by its name */
export function readTexts(name: string, text: (name: string) => string): TypedTexts {
	return Object.fromEntries(
		LANGUAGES.map((language) => [language, text(`${name}.${language}`)])
	) as TypedTexts;
}

export function writeTexts(name: string, texts: TypedTexts): [string, string][] {
	return LANGUAGES.map((language) => [`${name}.${language}`, texts[language]]);
}
