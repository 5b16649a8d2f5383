import type { z } from 'zod';
import type { Retraction } from '$lib/domain/record/changes';
import type { problemDetails } from '$lib/server/schemas/api/problem';

export type ParameterError = Omit<
	NonNullable<z.output<typeof problemDetails>['errors']>[number],
	'detail'
>;

/** Why a request has no answer; the endpoint turns it into problem details. */
export class Refusal extends Error {
	constructor(
		readonly status: 400 | 404 | 405 | 410 | 422 | 500,
		/** The parameters that are wrong, and why. */
		readonly errors: readonly ParameterError[] = [],
		/** Set if the item was published once and no longer is. */
		readonly retraction?: Pick<Retraction, 'on' | 'note'>
	) {
		super(`Refused with ${status}`);
		this.name = 'Refusal';
	}
}
