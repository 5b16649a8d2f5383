import { LANGUAGES, type Localized } from '$lib/domain/language';
import type { Field } from './field';
import { readTexts, writeTexts, type TextRule } from './localized-text';
import { readRows, rowNumber } from './rows';
import { composeTexts, isBlank, NO_TEXTS, textsOf, type TypedTexts } from './typed-texts';

/** Those who took part, each with a name in three languages. */
export interface People<Name extends string> extends Field<Name, Localized[], TypedTexts[]> {
	readonly kind: 'people';
	readonly rule: TextRule;
}

export function people<Name extends string>(name: Name, rule: TextRule): People<Name> {
	const filled = (typed: TypedTexts[]) => typed.filter((person) => !isBlank(person));
	return {
		...{ kind: 'people', name, rule },
		...{ blank: [NO_TEXTS], fresh: [NO_TEXTS] },
		toForm: (value) => (value.length > 0 ? value.map(textsOf) : [NO_TEXTS]),
		toContent: filled,
		read: (sent) => readRows(name, sent, (row) => readTexts(row, sent.text)),
		write: (typed) => [
			[`${name}.count`, String(typed.length)],
			...typed.flatMap((person, row) => writeTexts(`${name}.${row}`, person))
		],
		inputAt: ([index, language = 'en'], typed) =>
			`${name}.${rowNumber(typed, isBlank, index)}.${String(language)}`,
		parts: [name],
		textOf: (typed) =>
			typed.map((person) => Object.values(person).filter(Boolean).join(' / ')).join('\n'),
		keyOf: (typed) =>
			JSON.stringify(
				filled(typed).map((person) => LANGUAGES.map((language) => person[language].trim()))
			),
		take: (_yours, from) => from,
		textsIn: (value, language) => value.map((person) => person[language] ?? ''),
		compose(before, next, languages) {
			// Names stand in a list: those of an older list of another length belong to somebody else.
			const known = before?.length === next.length ? before : [];
			return next
				.map((person, index) => composeTexts(known[index], person, languages))
				.filter((person) => Object.keys(person).length > 0);
		}
	};
}
