import type { Source } from '$lib/domain/milestones/citation';
import type { Day } from '$lib/domain/time';

/** The price of one euro in tenge on a day, from a source; entered by an editor. */
export interface TengeRate {
	/** Of the entry, so that exactly this one can be withdrawn. */
	id: string;
	date: Day;
	tengePerEuro: number;
	source: Source;
}

/** From this factor on a rate is more likely a typing error than news. */
const IMPLAUSIBLE_FACTOR = 2;

/** Whether a rate is twice or half the last one, or further away; with no last one nothing can be said. */
export function isImplausible(tengePerEuro: number, last: TengeRate | null): boolean {
	if (last === null) return false;
	const factor = tengePerEuro / last.tengePerEuro;
	return factor >= IMPLAUSIBLE_FACTOR || factor <= 1 / IMPLAUSIBLE_FACTOR;
}

/** @param euro an amount in euros @returns the amount in whole tenge */
export function inTenge(euro: number, { tengePerEuro }: TengeRate): number {
	return Math.round(euro * tengePerEuro);
}
