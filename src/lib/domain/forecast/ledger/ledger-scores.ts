import type { TrackerRecord } from '$lib/domain/record/record';
import { headline } from '$lib/domain/record/headline';
import type { Day } from '$lib/domain/time';
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
