import { HORIZONS } from '$lib/domain/forecast/forecast';
import { ledgerScores } from '$lib/domain/forecast/ledger/ledger-scores';
import { csvResponse } from '$lib/feeds/csv';

/** Every forecast that was ever told, the oldest first, and how its figures fared once they were due. */
export const GET = ({ locals, url }) => {
	const { readers, record, today } = locals;
	const rows = readers.ledger().filter(({ date }) => date <= today);
	return csvResponse(
		{
			columns: [
				...[
					'told_on',
					'known_until',
					'model_version',
					'model',
					'class',
					'stage',
					'since',
					'cause',
					'changed'
				],
				...['p10', 'p25', 'p50', 'p75', 'p90', 'within_12', 'within_24', 'within_36', 'within_60'],
				...['never', 'fastest', 'brier_12', 'brier_24', 'brier_36', 'brier_60']
			],
			rows: rows.map((row) => {
				const scores = ledgerScores([row], record, today);
				return [
					...[row.date, row.knownUntil, row.modelVersion, row.model, row.class],
					...[row.state.stage, row.state.since],
					...[row.cause.kind, row.cause.kind === 'record' ? row.cause.changed.join(' ') : ''],
					...Object.values(row.quantiles).map((date) => (typeof date === 'string' ? date : null)),
					...Object.values(row.within),
					...[row.never, row.fastest],
					...HORIZONS.map((months) => scores.find((s) => s.months === months)?.brier ?? null)
				];
			})
		},
		{ name: 'ledger', url }
	);
};
