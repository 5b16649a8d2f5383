import { HORIZONS } from '$lib/domain/forecast/forecast';
import { scoreLedger, type LedgerRow } from '$lib/domain/forecast/ledger';
import { inForceSince } from '$lib/domain/forecast/state';
import { headline } from '$lib/domain/record/headline';
import type { TrackerRecord } from '$lib/domain/record/record';
import { addMonths, type Day } from '$lib/domain/time';

/** Rows shown on the page; the file has all. */
const SHOWN = 10;

/** The newest rows of the ledger as of `today`, and what of all rows has fallen due. */
export function ledgerPage(all: readonly LedgerRow[], record: TrackerRecord, today: Day) {
	const rows = all.filter(({ date }) => date <= today);
	const first = rows[0];
	return {
		rows: rows.slice(-SHOWN).toReversed(),
		scores: scoresOf(rows, record, today),
		/** When the first figure is scored. */
		due: first ? addMonths(first.date, HORIZONS[0]) : null
	};
}

/** The scores of `rows` by what the record says of the entry into force. */
export function scoresOf(rows: readonly LedgerRow[], record: TrackerRecord, today: Day) {
	const inForce = inForceSince(headline(record.milestones, today), 'pair');
	return scoreLedger(rows, { inForce, asOf: today });
}

export type LedgerPage = ReturnType<typeof ledgerPage>;
