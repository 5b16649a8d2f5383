import { addMonths, type Day } from '$lib/domain/time';
import type { Model } from '$lib/domain/forecast/estimators/chain';
import { HORIZONS, type Forecast, type Horizon } from '$lib/domain/forecast/forecast';
import { accept, refuse, type Outcome } from '$lib/domain/forecast/problem';
import { formatClass } from '$lib/domain/forecast/reference-class';
import { brierScore, logScore } from '$lib/domain/forecast/backtest/scores';
import type { ForecastState } from '$lib/domain/forecast/state';
import { summarise, type Summary } from '$lib/domain/forecast/summary';

/** Why a row was added: because the talks changed or because the method did, never both in one row. */
export type LedgerCause =
	| { kind: 'first' }
	/** Slugs of the milestones or precedents that changed. */
	| { kind: 'record'; changed: readonly string[] }
	/** The previous method: version, model and class. */
	| { kind: 'model'; from: string };

/** What was forecast on a day. Rows are appended and never rewritten. */
export interface LedgerRow extends Summary {
	date: Day;
	modelVersion: string;
	model: Model;
	/** Canonical text of the reference class. */
	class: string;
	state: ForecastState;
	fingerprint: string;
	cause: LedgerCause;
}

/** The part of the cause that only the caller knows; the rest is derived from the rows. */
export type StatedCause = { kind: 'record'; changed: readonly string[] } | { kind: 'model' };

/**
 * The row that follows `previous` (`null`: the ledger is empty), or why there is none:
 * - `ledger-unchanged`: neither the record nor the method has changed, so there is nothing to add;
 * - `ledger-mixed`: both have changed. First add a row with the new method on the old record, then the other;
 * - `ledger-cause-wrong`: what changed is not what `cause` says;
 * - `ledger-out-of-order`: the forecast is older than the last row.
 */
export function nextLedgerRow(
	previous: LedgerRow | null,
	forecast: Forecast,
	cause: StatedCause
): Outcome<LedgerRow> {
	const row = rowOf(forecast, { kind: 'first' });
	if (previous === null) return accept(row);
	if (row.date < previous.date) return refuse('ledger-out-of-order', { last: previous.date });
	const methodMoved = methodOf(row) !== methodOf(previous);
	const recordMoved = recordOf(row, previous) !== recordOf(previous, row);
	if (!methodMoved && !recordMoved) return refuse('ledger-unchanged');
	if (methodMoved && recordMoved) return refuse('ledger-mixed');
	if (methodMoved !== (cause.kind === 'model')) return refuse('ledger-cause-wrong');
	return accept({
		...row,
		cause: cause.kind === 'model' ? { kind: 'model', from: methodOf(previous) } : cause
	});
}

/** Whether `row` was made by the method of `forecast`: version, model and class. */
export function isToldBy(row: LedgerRow, forecast: Forecast): boolean {
	return methodOf(row) === methodOf(rowOf(forecast, { kind: 'first' }));
}

function rowOf(forecast: Forecast, cause: LedgerCause): LedgerRow {
	return {
		date: forecast.today,
		modelVersion: forecast.modelVersion,
		model: forecast.model,
		class: formatClass(forecast.choice),
		state: forecast.state,
		fingerprint: forecast.fingerprint,
		cause,
		...summarise(forecast)
	};
}

/** Version, model and class: `1 stage-aware pair`. */
function methodOf(row: LedgerRow): string {
	return `${row.modelVersion} ${row.model} ${row.class}`;
}

/** Each class has its own cases, so between two classes we can only compare the state of the talks. */
function recordOf(row: LedgerRow, other: LedgerRow): string {
	const { stage, since, opened } = row.state;
	return row.class === other.class ? row.fingerprint : [stage, since, opened].join(' ');
}

/** The score of one probability of a row. */
export interface LedgerScore {
	date: Day;
	months: Horizon;
	probability: number;
	happened: boolean;
	brier: number;
	log: number;
}

/**
 * The scores of all probabilities whose horizon has passed by `asOf`. The others wait, even if the agreements are
 * already in force: scoring early successes first would make the forecast look better.
 */
export function scoreLedger(
	rows: readonly LedgerRow[],
	{ inForce, asOf }: { inForce: Day | null; asOf: Day }
): LedgerScore[] {
	return rows.flatMap(({ date, within }) =>
		HORIZONS.filter((months) => addMonths(date, months) <= asOf).map((months) => {
			const told = {
				probability: within[months],
				happened: inForce !== null && inForce <= addMonths(date, months)
			};
			return { date, months, ...told, brier: brierScore(told), log: logScore(told) };
		})
	);
}
