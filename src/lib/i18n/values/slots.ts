import type { Language } from '$lib/domain/language';
import { formatDate, formatReach, type Day, type PartialDate } from '$lib/domain/time';
import {
	bendKazakh,
	kazakhNumber,
	kazakhOrdinal,
	kazakhPart,
	kazakhPercent,
	type KazakhCase
} from '$lib/domain/words/kazakh';

/*
 * What a message puts into its slots. The name of a slot says in which form its value stands, so no message glues an
 * ending or a preposition to a value, and each language takes the form that it needs:
 *
 *   {n}  {of_n}  {in_n}  {than_n}  {n_gen}  {n_dat}  {n_acc}  {n_loc}  {n_abl}  {nth_n}     of a number
 *   {share}  {of_share}  {share_gen} …                                                      of what is in percent
 *   {amount}  {amount_dat}  {amount_abl}                                                    of money
 *   {date}  {on_date}  {since_date}  {by_date}                                              of a date
 *   {to_reach}  {to_reach_adj}                                        of how far something reaches
 *
 * Only Kazakh bends numbers and money; in the other languages the forms are the value itself. A length in words
 * («363 күн») stands in the nominative, and a name, a label or a title as it is called.
 */

/** Whose values take endings. A new language must say so here: without its own forms it would have Kazakh ones or none. */
const BENDS: Record<Language, boolean> = { en: false, ru: false, kk: true };

/** The forms of one number: itself, its possessive («12‑сі»), and cases of both. */
type NumberForms<N extends string> = Record<N, number> &
	Record<
		`${'of' | 'in' | 'than' | 'nth'}_${N}` | `${N}_${'gen' | 'dat' | 'acc' | 'loc' | 'abl'}`,
		string
	>;

/**
 * A whole number in every form that a message may take.
 * @param name of the slot
 * @param n from 0 on
 */
export function numberSlots<N extends string>(
	name: N,
	n: number,
	language: Language
): NumberForms<N> {
	const form = (bent: () => string) => (BENDS[language] ? bent() : String(n));
	return {
		[name]: n,
		[`of_${name}`]: form(() => kazakhNumber(n, 'possessive')),
		[`in_${name}`]: form(() => kazakhPart(n, 'locative')),
		[`than_${name}`]: form(() => kazakhPart(n, 'ablative')),
		[`nth_${name}`]: form(() => kazakhOrdinal(n)),
		[`${name}_gen`]: form(() => kazakhNumber(n, 'genitive')),
		[`${name}_dat`]: form(() => kazakhNumber(n, 'dative')),
		[`${name}_acc`]: form(() => kazakhNumber(n, 'accusative')),
		[`${name}_loc`]: form(() => kazakhNumber(n, 'locative')),
		[`${name}_abl`]: form(() => kazakhNumber(n, 'ablative'))
	} as NumberForms<N>;
}

/** What a law or a book numbers, which may have a letter: «25a‑бап». @param text as it is written there */
export function numeralSlots<N extends string>(name: N, text: string, language: Language) {
	const nth = BENDS[language] ? kazakhOrdinal(text) : text;
	return { [name]: text, [`nth_${name}`]: nth } as Record<N | `nth_${N}`, string>;
}

/**
 * What is in percent, in every form; messages may ask for it, though none bends a percent yet.
 * @public
 * @param text the number with its sign, as `formatPercent` writes it
 */
export function percentSlots<N extends string>(name: N, text: string, language: Language) {
	const form = (kase: KazakhCase) => (BENDS[language] ? kazakhPercent(text, kase) : text);
	return {
		[name]: text,
		[`of_${name}`]: form('possessive'),
		[`${name}_gen`]: form('genitive'),
		[`${name}_dat`]: form('dative'),
		[`${name}_acc`]: form('accusative'),
		[`${name}_loc`]: form('locative'),
		[`${name}_abl`]: form('ablative')
	} as Record<N | `of_${N}` | `${N}_${'gen' | 'dat' | 'acc' | 'loc' | 'abl'}`, string>;
}

/** A date in every form that a message may take. @param name of the slot */
export function dateSlots<N extends string>(name: N, date: PartialDate, language: Language) {
	return {
		[name]: formatDate(date, language),
		[`on_${name}`]: formatDate(date, language, 'on'),
		[`since_${name}`]: formatDate(date, language, 'since'),
		[`by_${name}`]: formatDate(date, language, 'by')
	} as Record<N | `${'on' | 'since' | 'by'}_${N}`, string>;
}

/** An amount in every form. @param text it with its currency, as `formatEuro` writes it: the currency is bent */
export function moneySlots<N extends string>(name: N, text: string, language: Language) {
	const form = (kase: KazakhCase) => (BENDS[language] ? bendKazakh(text, kase) : text);
	return {
		[name]: text,
		[`${name}_dat`]: form('dative'),
		[`${name}_abl`]: form('ablative')
	} as Record<N | `${N}_${'dat' | 'abl'}`, string>;
}

/**
 * How far something reaches: `to_` as an adverb, `to_…_adj` beside a noun: «сәуірге дейін», «сәуірге дейінгі кезең».
 */
export function reachSlots<N extends string>(name: N, until: Day, language: Language) {
	const text = formatReach(until, language);
	return {
		[`to_${name}`]: text,
		// In Kazakh it always ends in «дейін».
		[`to_${name}_adj`]: BENDS[language] ? `${text}гі` : text
	} as Record<`to_${N}` | `to_${N}_adj`, string>;
}
