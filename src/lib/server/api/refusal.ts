import type { z } from 'zod';
import type { Retraction } from '$lib/domain/record/changes';
import type { problemDetails } from '$lib/server/schemas/api/problem';

export type ParameterError = Omit<
	NonNullable<z.output<typeof problemDetails>['errors']>[number],
	'detail'
>;

/** Why a request has no answer; the edge makes problem details of it. */
export class Refusal extends Error {
	constructor(
		readonly status: 400 | 404 | 405 | 410 | 422 | 500,
		/** What is wrong with which parameter. */
		readonly errors: readonly ParameterError[] = [],
		/** Where the thing was published once and is no longer. */
		readonly retraction?: Pick<Retraction, 'on' | 'note'>
	) {
		super(`Refused with ${status}`);
		this.name = 'Refusal';
	}
}
