import { RuleNotCovered } from '$lib/domain/effects/rules';
import type { Day } from '$lib/domain/time';

/** A line that cannot be computed: no row of a rule covers its day. */
export interface Problem {
	problem: { key: RuleNotCovered['key']; rule: string; day: Day };
}
export type Line<T> = T | Problem;

export function isProblem<T>(line: Line<T>): line is Problem {
	return typeof line === 'object' && line !== null && 'problem' in line;
}

/** The result of `compute`; a day that no row covers becomes the named problem, any other error is thrown. */
export function line<T>(compute: () => T): Line<T> {
	try {
		return compute();
	} catch (error) {
		if (!(error instanceof RuleNotCovered)) throw error;
		return { problem: { key: error.key, rule: error.rule, day: error.day } };
	}
}
