import { LANGUAGES, type Language } from '$lib/domain/language';
import { m } from '$lib/i18n/paraglide/messages';
import { speaking } from '$lib/server/language';
import { fold } from './fold';
import { FOLLOWERS, LIMITS } from './limits';
import { valuesOf } from './slots';
import { NUMBERS, type SlotValue } from './values';

type Write = (inputs: Record<string, unknown>) => string;
const WRITE = m as unknown as Record<string, Write>;

/** Stands in a slot while another one varies; none of the numbers that vary, so that both can be told apart. */
const USUAL = 7;
/** Up to here every whole number is shown. */
const FEW = 12;

/** The whole numbers that can occur in a slot. */
function numbersOf(place: string): readonly number[] {
	const { min = 0, max = Infinity, only } = LIMITS[place] ?? {};
	if (only) return only;
	if (max <= FEW) return Array.from({ length: max - min + 1 }, (_, index) => min + index);
	return NUMBERS.filter((n) => n >= min && n <= max);
}

/** What stands in a slot while another one varies. */
function usual(key: string, name: string, language: Language): SlotValue {
	const { only, min = 0, max = Infinity } = LIMITS[`${key}.${name}`] ?? {};
	const number = only?.at(-1) ?? Math.min(Math.max(USUAL, min), max);
	return valuesOf([key, name], language, [number])[0]?.[0] ?? { slots: {} };
}

/** The texts that follow from the number in slot `name`. */
function following(
	key: string,
	name: string,
	value: SlotValue,
	language: Language
): Record<string, string> {
	const followers = Object.entries(FOLLOWERS).filter(
		([entry, follower]) => entry.startsWith(`${key}.`) && follower.with === name
	);
	return Object.fromEntries(
		followers.map(([entry, { as }]) => [
			entry.slice(key.length + 1),
			as(value.number ?? 0, language)
		])
	);
}

/** A line for each language, slot and set of values. */
export function messageLines(key: string, names: readonly string[]): string[] {
	const own = names.filter((name) => !FOLLOWERS[`${key}.${name}`]);
	return LANGUAGES.flatMap((language) =>
		speaking(language, () => linesIn(language, key, own).map((line) => `${language} ${line}`))
	);
}

function linesIn(language: Language, key: string, names: readonly string[]): string[] {
	const fixed = Object.assign(
		{},
		...names.map((name) => filled(key, name, usual(key, name, language), language))
	) as Record<string, unknown>;
	const sets = names.map((name) => ({
		name,
		values: valuesOf([key, name], language, numbersOf(`${key}.${name}`))
	}));
	// A slot with one value says nothing that the line of another slot does not say.
	const telling = sets.filter(({ values }) => values.flat().length > 1);
	return (telling.length > 0 ? telling : sets.slice(0, 1)).flatMap(({ name, values }) =>
		values.map((set) =>
			fold(
				set.map((value) => ({
					text: WRITE[key]?.({ ...fixed, ...filled(key, name, value, language) }) ?? '',
					plain: value.plain,
					digits: [...Object.values(following(key, name, value, language)), ...(value.digits ?? [])]
				}))
			)
		)
	);
}

/** The slots that `value` fills, and those that follow from it. */
function filled(key: string, name: string, value: SlotValue, language: Language) {
	return { ...value.slots, ...following(key, name, value, language) };
}
