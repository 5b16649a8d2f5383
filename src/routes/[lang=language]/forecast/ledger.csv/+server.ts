import { csvResponse } from '$lib/feeds/csv';

/** Every forecast that was ever told, the oldest first. */
export const GET = ({ locals, url }) =>
	csvResponse(
		{
			columns: [
				...['date', 'model_version', 'model', 'class', 'stage', 'since', 'cause', 'changed'],
				...['p10', 'p25', 'p50', 'p75', 'p90', 'within_12', 'within_24', 'within_36', 'within_60'],
				...['never', 'floor']
			],
			rows: locals.tracker
				.ledger()
				.map((row) => [
					...[row.date, row.modelVersion, row.model, row.class, row.state.stage, row.state.since],
					...[row.cause.kind, row.cause.kind === 'record' ? row.cause.changed.join(' ') : ''],
					...Object.values(row.quantiles).map((date) =>
						typeof date === 'string' ? date : 'not reached'
					),
					...Object.values(row.within),
					...[row.never, row.floor]
				])
		},
		{ name: 'ledger', url }
	);
