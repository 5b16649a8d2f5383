import type { Milestone } from '$lib/domain/milestones/milestone';
import { headline } from '$lib/domain/record/headline';
import type { Day } from '$lib/domain/time';
import { scoreLedger, type LedgerRow, type LedgerScore } from './ledger';
import { inForceSince } from './state';

/** How the figures of `rows` fared that are due by `asOf`, by what `milestones` say of the entry into force. */
export function ledgerScores(
	rows: readonly LedgerRow[],
	milestones: readonly Milestone[],
	asOf: Day
): LedgerScore[] {
	// The ledger tells of the default class, the pair.
	return scoreLedger(rows, { inForce: inForceSince(headline(milestones, asOf), 'pair'), asOf });
}
