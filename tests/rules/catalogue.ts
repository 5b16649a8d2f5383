import { LANGUAGES, type Language } from '$lib/domain/language';

/** A message with variants, as the message format writes it. */
interface Variants {
	declarations?: string[];
	selectors?: string[];
	match: Record<string, string>;
}

type Message = string | [Variants];
export type Catalogue = Record<string, Message>;

/**
 * What is missing in a language: a key, a value in a sentence, a plural form. The compiler does not report
 * these: it falls back to English, or prints the key.
 */
export function catalogueProblems(catalogues: Record<Language, Catalogue>): string[] {
	const keys = new Set(LANGUAGES.flatMap((language) => Object.keys(catalogues[language])));
	return [...keys].flatMap((key) => {
		const missing = LANGUAGES.filter((language) => !hasText(catalogues[language][key]));
		if (missing.length > 0) return [`${key}: missing in ${missing.join(', ')}`];
		return [
			...parameterProblems(key, catalogues),
			...LANGUAGES.flatMap((language) => pluralProblems(key, language, catalogues[language][key]!))
		];
	});
}

function texts(message: Message): string[] {
	return typeof message === 'string' ? [message] : Object.values(message[0].match);
}

function hasText(message: Message | undefined): boolean {
	if (message === undefined) return false;
	const all = texts(message);
	return all.length > 0 && all.every((text) => text.trim() !== '');
}

function parameterProblems(key: string, catalogues: Record<Language, Catalogue>): string[] {
	const [first, ...others] = LANGUAGES.map((language) => ({
		language,
		names: slotsOf(catalogues[language][key]!).join(', ')
	}));
	return others
		.filter(({ names }) => names !== first!.names)
		.map(
			({ language, names }) =>
				`${key}: ${language} takes (${names}), ${first!.language} takes (${first!.names})`
		);
}

/** The values that a caller passes: the declared inputs and the slots in braces, without computed ones. */
export function slotsOf(message: Message): string[] {
	const declarations = typeof message === 'string' ? [] : (message[0].declarations ?? []);
	const named = (kind: string) =>
		declarations.flatMap((line) => new RegExp(`^${kind} (\\w+)`, 'u').exec(line)?.[1] ?? []);
	const computed = named('local');
	const inText = texts(message).flatMap((text) =>
		[...text.matchAll(/(?<!\\)\{(\w+)\}/gu)].map(([, name]) => name!)
	);
	const values = [...named('input'), ...inText].map(slotName);
	return [...new Set(values)].filter((name) => !computed.includes(name)).sort();
}

/** A language may take a value in another form (`src/lib/i18n/values/slots.ts`): `in_n` and `n_abl` are forms of `n`. */
export function slotName(slot: string): string {
	return slot
		.replace(/^(?:of|in|than|nth|on|since|by|to)_/u, '')
		.replace(/_(?:gen|dat|acc|loc|abl|adj)$/u, '');
}

/** Endings that a Kazakh message puts behind a value itself; and a number before its noun that has no noun. */
export function gluedSlots(kazakh: Catalogue): string[] {
	return Object.entries(kazakh).flatMap(([key, message]) =>
		texts(message).flatMap((text) =>
			[...text.matchAll(/\{(\w+)\}([-\u2011]?\p{L}+)?/gu)]
				.filter(([, slot = '', ending]) => slot.startsWith('nth_') !== (ending !== undefined))
				.map(([glued]) => `${key}: ${glued}`)
		)
	);
}

function pluralProblems(key: string, language: Language, message: Message): string[] {
	if (typeof message === 'string') return [];
	const [{ declarations = [], match }] = message;
	const plurals = declarations.flatMap(
		(line) => /^local (\w+) = \w+: plural/u.exec(line)?.[1] ?? []
	);
	const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
	return plurals.flatMap((name) => {
		const matched = Object.keys(match).flatMap((conditions) => conditionOf(conditions, name));
		return pluralCategories
			.filter((form) => !matched.includes(form) && !(form === 'other' && matched.includes('*')))
			.map((form) => `${key}: ${language} lacks the plural form "${form}"`);
	});
}

/** `plural=one, kind=act` asked for `plural` is `one`. */
function conditionOf(conditions: string, name: string): string[] {
	return conditions.split(',').flatMap((condition) => {
		const [left, right] = condition.split('=').map((part) => part.trim());
		return left === name && right !== undefined ? [right] : [];
	});
}
