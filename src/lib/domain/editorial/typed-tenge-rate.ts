import { NO_SOURCE, type TypedSource } from '$lib/domain/milestones/fields/citations';

/** The form of a rate as it was typed, right or wrong. */
export interface TypedTengeRate {
	date: string;
	tengePerEuro: string;
	source: TypedSource;
}

export const NO_TENGE_RATE: TypedTengeRate = { date: '', tengePerEuro: '', source: NO_SOURCE };
