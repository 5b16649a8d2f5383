/**
 * Russian prepositions before a number or a date. They take another form before words that are hard to say:
 * «со второго», «во втором», «ко второму», «со ста», «об одном».
 */

export type RussianPreposition = 'с' | 'в' | 'к' | 'о';

/** `preposition` in the form used before `spoken`, the next word as it is pronounced. */
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
