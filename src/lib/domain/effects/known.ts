/** A missing value, named after the reason: never `null`, `NaN` or a guess. */
export interface Missing {
	missing: string;
}

/** A value, or the reason why there is none. */
export type Known<T> = T | Missing;

export function isMissing(value: unknown): value is Missing {
	return typeof value === 'object' && value !== null && 'missing' in value;
}

/** `value` if it is known, else `undefined`. */
export function known<T>(value: Known<T>): T | undefined {
	return isMissing(value) ? undefined : value;
}

/**
 * The basis of a claim. `inference` is our own conclusion from earlier agreements: never show it
 * without that word.
 */
export const BASES = ['law', 'precedent', 'official-statement', 'inference'] as const;
export type Basis = (typeof BASES)[number];
