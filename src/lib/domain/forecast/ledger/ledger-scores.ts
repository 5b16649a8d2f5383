import type { TrackerRecord } from '$lib/domain/record/record';
import { headline } from '$lib/domain/record/headline';
import { daysBetween, type Day } from '$lib/domain/time';
import { HORIZONS, type Horizon } from '$lib/domain/forecast/forecast';
import { scoreLedger, type LedgerRow, type LedgerScore } from './ledger';
import { inForceSince } from '$lib/domain/forecast/state';

/** The scores of the figures in `rows` that `record` resolves, as of `today`. */
export function ledgerScores(
	rows: readonly LedgerRow[],
	{ milestones, check }: Pick<TrackerRecord, 'milestones' | 'check'>,
	today: Day
): LedgerScore[] {
	return scoreLedger(rows, {
		// The ledger holds the default class, the pair.
		inForce: inForceSince(headline(milestones, today), 'pair'),
		knownUntil: check.knownUntil < today ? check.knownUntil : today
	});
}

/** The mean score of one horizon over the life of its question. */
export interface MeanScore {
	months: Horizon;
	/** Figures that are resolved. */
	count: number;
	brier: number;
	log: number;
}

/**
 * The scores of each horizon, averaged over the days on which each figure was the one told: from its row to the next
 * one. So a figure that stood for a year weighs more than one that was corrected on the next day, and adding rows at
 * will changes nothing. (Average daily scores of forecasting tournaments are built so.)
 * @param until the last day on which the newest row was told
 */
export function meanScores(
	rows: readonly LedgerRow[],
	scores: readonly LedgerScore[],
	until: Day
): MeanScore[] {
	const next = new Map(rows.map(({ date }, index) => [date, rows[index + 1]?.date ?? until]));
	/** Figures that were told on one day share its time. */
	const daysTold = ({ date }: LedgerScore) =>
		Math.max(1, daysBetween(date, next.get(date) ?? until)) /
		rows.filter((row) => row.date === date).length;
	return HORIZONS.flatMap((months) => {
		const own = scores.filter((score) => score.months === months);
		if (own.length === 0) return [];
		const days = own.reduce((sum, score) => sum + daysTold(score), 0);
		const mean = (of: (score: LedgerScore) => number) =>
			own.reduce((sum, score) => sum + of(score) * daysTold(score), 0) / days;
		return [
			{ months, count: own.length, brier: mean(({ brier }) => brier), log: mean(({ log }) => log) }
		];
	});
}
