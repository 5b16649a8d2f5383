/** Why a page could not be read; the desk has a message for each key. */
export const FETCH_PROBLEMS = [
	'off',
	'address-invalid',
	'address-scheme',
	'address-credentials',
	'address-port',
	'address-not-public',
	'redirects-too-many',
	'content-type',
	'too-large',
	'too-slow',
	'unreachable',
	'status',
	'robots',
	'no-text',
	'unreadable'
] as const;
export type FetchProblem = (typeof FETCH_PROBLEMS)[number];

export function isFetchProblem(value: unknown): value is FetchProblem {
	return FETCH_PROBLEMS.includes(value as FetchProblem);
}
