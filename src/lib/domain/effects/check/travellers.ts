import { fullYears, OLDEST, type Traveller } from '$lib/domain/effects/traveller';
import { parseDay, type Day } from '$lib/domain/time';

/** More than this many travel in groups, which have a desk of their own. */
export const MOST_TRAVELLERS = 12;

/**
 * The travellers written as `text`: ages in full years or dates of birth with commas between,
 * `40,38,2015-09-01`; `undefined` where one of them is neither, or there are none or too many. A date
 * of birth serves children, whose fee hangs on a birthday; it cannot lie before 1957 (`YEAR_RANGE`),
 * where an age says as much.
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

/** {@link parseTravellers} the other way round. */
export function formatTravellers(travellers: readonly Traveller[]): string {
	return travellers
		.map((traveller) => (traveller.kind === 'age' ? String(traveller.age) : traveller.birth))
		.join(',');
}
