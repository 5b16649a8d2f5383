import { HORIZONS } from '$lib/domain/forecast/forecast';
import type { LedgerRow } from '$lib/domain/forecast/ledger/ledger';
import { ledgerScores, meanScores } from '$lib/domain/forecast/ledger/ledger-scores';
import type { TrackerRecord } from '$lib/domain/record/record';
import { addMonths, type Day } from '$lib/domain/time';

/** Rows shown on the page; the file has all. */
const SHOWN = 10;

/** The newest rows of the ledger as of `today`, and what of all rows has fallen due. */
export function ledgerPage(all: readonly LedgerRow[], record: TrackerRecord, today: Day) {
	const rows = all.filter(({ date }) => date <= today);
	const first = rows[0];
	const scores = ledgerScores(rows, record, today);
	return {
		rows: rows.slice(-SHOWN).toReversed(),
		/** All of them in order of time, for the line. */
		all: rows,
		scores,
		means: meanScores(rows, scores, today),
		/** When the first figure is scored. */
		due: first ? addMonths(first.date, HORIZONS[0]) : null
	};
}
