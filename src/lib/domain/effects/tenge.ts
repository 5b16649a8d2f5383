import type { Source } from '$lib/domain/milestones/citation';
import type { Day } from '$lib/domain/time';

/** What one euro costs in tenge on a day, as a source says; entered by an editor. */
export interface TengeRate {
	date: Day;
	tengePerEuro: number;
	source: Source;
}

/** @param euro an amount in euro @returns in whole tenge */
export function inTenge(euro: number, { tengePerEuro }: TengeRate): number {
	return Math.round(euro * tengePerEuro);
}
