/** Why there is no forecast, or why a reference class is invalid; pages show a message for each key. */
export const FORECAST_PROBLEMS = [
	// the text of a reference class
	'class-unit-unknown',
	'class-part-unknown',
	'class-year-invalid',
	'class-partner-invalid',
	// the reference class as it stands on a day
	'class-empty',
	'no-precedent-concluded',
	// the talks that are forecast
	'talks-not-open',
	'stage-date-unknown',
	'already-in-force',
	'today-before-stage',
	// the ledger
	'ledger-unchanged',
	'ledger-mixed',
	'ledger-cause-wrong',
	'ledger-out-of-order'
] as const;
export type ForecastProblemKey = (typeof FORECAST_PROBLEMS)[number];

export interface ForecastProblem {
	problem: ForecastProblemKey;
	args: Record<string, string | number>;
}

export type Outcome<T> = { ok: true; value: T } | ({ ok: false } & ForecastProblem);

export function accept<T>(value: T): Outcome<T> {
	return { ok: true, value };
}

export function refuse(
	problem: ForecastProblemKey,
	args: ForecastProblem['args'] = {}
): { ok: false } & ForecastProblem {
	return { ok: false, problem, args };
}
