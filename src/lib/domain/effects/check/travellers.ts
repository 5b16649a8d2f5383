import { fullYears, OLDEST, type Traveller } from '$lib/domain/effects/traveller';
import { parseDay, type Day } from '$lib/domain/time';

/** The largest number of travellers; larger groups apply in another way. */
export const MOST_TRAVELLERS = 12;

/**
 * The travellers written as `text`: ages in full years or dates of birth, separated by commas,
 * `40,38,2015-09-01`; `undefined` if one of them is neither, or there are none or too many. Dates of
 * birth are for children, whose fee depends on a birthday. A date of birth before 1957 (`YEAR_RANGE`) is
 * invalid; an age is enough for older people.
 */
export function parseTravellers(text: string, today: Day): Traveller[] | undefined {
	const parts = text.split(',');
	if (parts.length > MOST_TRAVELLERS) return undefined;
	const travellers = parts.map((part) => parseTraveller(part, today));
	return travellers.every((traveller) => traveller !== undefined) ? travellers : undefined;
}

function parseTraveller(text: string, today: Day): Traveller | undefined {
	if (/^(0|[1-9]\d{0,2})$/.test(text)) {
		const age = Number(text);
		return age <= OLDEST ? { kind: 'age', age } : undefined;
	}
	const birth = parseDay(text);
	if (birth === undefined || birth > today || fullYears(birth, today) > OLDEST) return undefined;
	return { kind: 'birth', birth };
}

/** The reverse of {@link parseTravellers}. */
export function formatTravellers(travellers: readonly Traveller[]): string {
	return travellers
		.map((traveller) => (traveller.kind === 'age' ? String(traveller.age) : traveller.birth))
		.join(',');
}
