/** A value that is not there, with the reason as its name: never `null`, `NaN` or a guess. */
export interface Missing {
	missing: string;
}

/** A value, or the reason why there is none. */
export type Known<T> = T | Missing;

export function isMissing(value: unknown): value is Missing {
	return typeof value === 'object' && value !== null && 'missing' in value;
}

/** `value` where it is known, else `undefined`. */
export function known<T>(value: Known<T>): T | undefined {
	return isMissing(value) ? undefined : value;
}

/**
 * What a claim rests on. `inference` is our own conclusion from earlier agreements: never to be
 * shown without that word.
 */
export const BASES = ['law', 'precedent', 'official-statement', 'inference'] as const;
export type Basis = (typeof BASES)[number];
