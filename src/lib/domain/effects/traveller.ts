import type { Day } from '$lib/domain/time';

/** A traveller: an age in full years as stated on some day, or a date of birth. */
export type Traveller = { kind: 'age'; age: number } | { kind: 'birth'; birth: Day };

/** The oldest age that an answer may state. */
export const OLDEST = 120;

/** The lowest and highest possible age on a day, in full years; they differ if only an age was stated. */
export interface AgeRange {
	min: number;
	max: number;
}

/**
 * Full years from `birth` to `day`. A person born on 29 February becomes a year older on 1 March in
 * years without that day.
 */
export function fullYears(birth: Day, day: Day): number {
	const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
	return day.slice(5) < birth.slice(5) ? years - 1 : years;
}

/**
 * The age of `traveller` on `day`, if an age was stated on `statedOn`. We do not know the birthday, so
 * somebody aged 11 today may be 11 or 12 in half a year.
 */
export function ageOn(traveller: Traveller, day: Day, statedOn: Day): AgeRange {
	if (traveller.kind === 'birth') {
		const age = fullYears(traveller.birth, day);
		return { min: age, max: age };
	}
	const passed = Math.max(0, fullYears(statedOn, day));
	const min = traveller.age + passed;
	return { min, max: day > statedOn ? min + 1 : min };
}
