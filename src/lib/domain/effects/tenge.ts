import type { Source } from '$lib/domain/milestones/citation';
import type { Day } from '$lib/domain/time';

/** The price of one euro in tenge on a day, from a source; entered by an editor. */
export interface TengeRate {
	date: Day;
	tengePerEuro: number;
	source: Source;
}

/** @param euro an amount in euros @returns the amount in whole tenge */
export function inTenge(euro: number, { tengePerEuro }: TengeRate): number {
	return Math.round(euro * tengePerEuro);
}
