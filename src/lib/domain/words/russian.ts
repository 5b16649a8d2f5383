/**
 * Russian prepositions before a number or a date. Two of them grow a vowel before what is hard to say: «со второго»,
 * «во втором», «ко второму», «со ста», «об одном».
 */

export type RussianPreposition = 'с' | 'в' | 'к' | 'о';

/** `preposition` in the form that stands before `spoken`, the next word as it is said. */
export function russianPreposition(preposition: RussianPreposition, spoken: string): string {
	const next = spoken.toLocaleLowerCase('ru');
	switch (preposition) {
		case 'о':
			return /^[аоуэи]/u.test(next) ? 'об' : 'о';
		case 'с':
			return /^(?:вт|[сзшж][бвгджзйклмнпрстфхцчшщ])/u.test(next) ? 'со' : 'с';
		default:
			return /^вт/u.test(next) ? `${preposition}о` : preposition;
	}
}
