import { addMonths, type Day } from '$lib/domain/time';
import { HORIZONS, type Forecast, type Horizon } from '$lib/domain/forecast/forecast';
import { accept, refuse, type Outcome } from '$lib/domain/forecast/problem';
import { formatClass } from '$lib/domain/forecast/reference-class';
import { brierScore, logScore } from '$lib/domain/forecast/backtest/scores';
import type { ForecastState } from '$lib/domain/forecast/state';
import { summarise, type Summary } from '$lib/domain/forecast/summary';

export const LEDGER_CAUSES = ['first', 'record', 'model', 'horizon', 'calendar'] as const;

/** Why a row was added: because the talks, the method or what is known changed; talks and method never in one row. */
export type LedgerCause =
	| { kind: 'first' }
	/** Slugs of the milestones or precedents that changed. */
	| { kind: 'record'; changed: readonly string[] }
	/** The previous method: version, model and class. */
	| { kind: 'model'; from: string }
	/** The sources were looked through up to a later day, without news. */
	| { kind: 'horizon' }
	/** Nothing has changed, and a new month has begun. */
	| { kind: 'calendar' };

/** What was forecast on a day. Rows are appended and never rewritten. */
export interface LedgerRow extends Summary {
	/** When it was told. */
	date: Day;
	/** Up to when the record was known. */
	knownUntil: Day;
	modelVersion: string;
	/** Methods of earlier versions have other names than those of today. */
	model: string;
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
 * - `ledger-unchanged`: neither the record, nor the method, nor what is known, nor the month: nothing to add;
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
	if (!methodMoved && !recordMoved) {
		if (row.knownUntil !== previous.knownUntil)
			return accept({ ...row, cause: { kind: 'horizon' } });
		return isNewMonth(row.date, previous.date)
			? accept({ ...row, cause: { kind: 'calendar' } })
			: refuse('ledger-unchanged');
	}
	if (methodMoved && recordMoved) return refuse('ledger-mixed');
	if (methodMoved !== (cause.kind === 'model')) return refuse('ledger-cause-wrong');
	return accept({
		...row,
		cause: cause.kind === 'model' ? { kind: 'model', from: methodOf(previous) } : cause
	});
}

/** Whether `day` lies in a later month than the day of the last row. */
export function isNewMonth(day: Day, last: Day): boolean {
	return day.slice(0, 7) > last.slice(0, 7);
}

/** Whether `row` was made by the method of `forecast`: version, model and class. */
export function isToldBy(row: LedgerRow, forecast: Forecast): boolean {
	return methodOf(row) === methodOf(rowOf(forecast, { kind: 'first' }));
}

function rowOf(forecast: Forecast, cause: LedgerCause): LedgerRow {
	return {
		date: forecast.today,
		knownUntil: forecast.knownUntil,
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
 * The scores of all probabilities that are resolved: by the recorded entry into force, which resolves all of them at
 * once, or by a due day up to which the record is known. Silence after that day is never an outcome.
 */
export function scoreLedger(
	rows: readonly LedgerRow[],
	{ inForce, knownUntil }: { inForce: Day | null; knownUntil: Day }
): LedgerScore[] {
	return rows.flatMap(({ date, within }) =>
		HORIZONS.filter((months) => inForce !== null || addMonths(date, months) <= knownUntil).map(
			(months) => {
				const told = {
					probability: within[months],
					happened: inForce !== null && inForce <= addMonths(date, months)
				};
				return { date, months, ...told, brier: brierScore(told), log: logScore(told) };
			}
		)
	);
}
