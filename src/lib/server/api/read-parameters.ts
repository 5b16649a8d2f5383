import type { z } from 'zod';
import { Refusal, type ParameterError } from './refusal';

/** The parameters of a request. @throws Refusal naming every parameter that the operation cannot use */
export function readParameters(
	query: z.ZodObject,
	parameters: URLSearchParams
): Record<string, unknown> {
	const names = [...parameters.keys()];
	const repeated = names.filter((name, index) => names.indexOf(name) !== index);
	const result = query.safeParse(Object.fromEntries(parameters));
	const errors: ParameterError[] = [...new Set(repeated)].map((parameter) => ({
		parameter,
		problem: 'repeated'
	}));
	if (!result.success) errors.push(...result.error.issues.flatMap(errorsOf));
	if (errors.length > 0) throw new Refusal(400, errors);
	return result.data ?? {};
}

function errorsOf(issue: z.core.$ZodIssue): ParameterError[] {
	if (issue.code === 'unrecognized_keys')
		return issue.keys.map((parameter) => ({ parameter, problem: 'unknown' }));
	const parameter = String(issue.path[0] ?? '');
	if (issue.code === 'invalid_value')
		return [{ parameter, problem: 'not-in-list', allowed: issue.values.map(String) }];
	return [{ parameter, problem: 'invalid' }];
}
