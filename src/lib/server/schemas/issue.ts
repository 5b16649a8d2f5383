import { z } from 'zod';
import type { ProblemKey } from '$lib/domain/problem';

type Args = Record<string, string | number>;

/**
 * A zod issue that carries a problem: the key as its message, the arguments as `params`
 * (`problemsOf` reads both). Push it to `issues` in a check, or pass it to `addIssue`.
 */
export function issue(problem: ProblemKey, input: unknown, args: Args = {}, path: string[] = []) {
	return { code: 'custom' as const, message: problem, params: args, input, path, continue: true };
}

/** One of `values`; distinguishes a missing value from a wrong one. */
export function oneOf<const T extends readonly string[]>(values: T) {
	return z.enum(values, {
		error: ({ input }) => (isAbsent(input) ? 'required' : 'not-in-list') satisfies ProblemKey
	});
}

/** The elements of `items` with the same `keyOf` as an earlier one, with their indexes. */
export function repeated<T>(items: readonly T[], keyOf: (item: T) => string) {
	const seen = new Set<string>();
	return items
		.map((item, index) => ({ index, key: keyOf(item) }))
		.filter(({ key }) => seen.has(key) || !seen.add(key));
}

/** An array in which no two elements have the same `keyOf`. */
export function distinct<S extends z.ZodType>(element: S, keyOf: (item: z.output<S>) => string) {
	return z.array(element).check(({ value, issues }) => {
		for (const { index, key } of repeated(value, keyOf)) {
			issues.push({
				...issue('duplicate', value[index], { value: shorten(key) }),
				path: [index]
			});
		}
	});
}

export function isAbsent(input: unknown): boolean {
	return input === undefined || input === null || input === '';
}

/** At most 60 characters of an invalid value, for a message. */
export function shorten(value: string): string {
	return value.length <= 60 ? value : `${value.slice(0, 59)}…`;
}
