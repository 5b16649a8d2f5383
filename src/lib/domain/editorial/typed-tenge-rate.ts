import { NO_SOURCE, type TypedSource } from '$lib/domain/milestones/fields/citations';

/** The form of a rate as it was typed, right or wrong. */
export interface TypedTengeRate {
	date: string;
	tengePerEuro: string;
	/** A rate far from the last one is right all the same. */
	sure: boolean;
	source: TypedSource;
}

export const NO_TENGE_RATE: TypedTengeRate = {
	date: '',
	tengePerEuro: '',
	sure: false,
	source: NO_SOURCE
};
