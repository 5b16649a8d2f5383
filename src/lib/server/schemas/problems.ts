import type { z } from 'zod';
import { isProblemKey, type Problem, type ProblemKey } from '$lib/domain/problem';
import { isAbsent } from './issue';

type Issue = z.core.$ZodIssue;

/** All problems of a refused value, in the order of its fields. */
export function problemsOf(error: z.ZodError): Problem[] {
	return error.issues.map((issue) => ({
		path: issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key)),
		problem: isProblemKey(issue.message) ? issue.message : keyOf(issue),
		args: argsOf(issue)
	}));
}

/** The key for zod's own issues, to which the schemas give none. */
function keyOf(issue: Issue): ProblemKey {
	switch (issue.code) {
		case 'unrecognized_keys':
			return 'unknown-field';
		case 'too_big':
			return issue.origin === 'string' ? 'text-too-long' : 'too-many';
		case 'too_small':
			return issue.origin === 'string' ? 'required' : 'too-few';
		case 'invalid_type':
			return isAbsent(issue.input) ? 'required' : 'wrong-type';
		default:
			return 'wrong-type';
	}
}

function argsOf(issue: Issue): Problem['args'] {
	switch (issue.code) {
		case 'custom':
			return (issue.params ?? {}) as Problem['args'];
		case 'unrecognized_keys':
			return { fields: issue.keys.join(', ') };
		case 'too_big':
			return { max: Number(issue.maximum) };
		case 'too_small':
			return { min: Number(issue.minimum) };
		case 'invalid_value':
			return { allowed: issue.values.join(', ') };
		default:
			return {};
	}
}
