import type { Milestone } from '$lib/domain/milestones/milestone';
import { headline } from '$lib/domain/record/headline';
import type { Day } from '$lib/domain/time';
import { scoreLedger, type LedgerRow, type LedgerScore } from './ledger';
import { inForceSince } from '$lib/domain/forecast/state';

/** The scores of the figures in `rows` that are due by `asOf`, judged by the entry into force in `milestones`. */
export function ledgerScores(
	rows: readonly LedgerRow[],
	milestones: readonly Milestone[],
	asOf: Day
): LedgerScore[] {
	// The ledger holds the default class, the pair.
	return scoreLedger(rows, { inForce: inForceSince(headline(milestones, asOf), 'pair'), asOf });
}
