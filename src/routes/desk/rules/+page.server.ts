import { newestRow, rowState } from '$lib/domain/effects';
import { requireEditor } from '$lib/server/auth/editor';

export const load = (event) => {
	requireEditor(event, 'load');
	const { record, today } = event.locals;
	return {
		today,
		rules: [...Map.groupBy(record.rules, ({ id }) => id)].map(([id, rows]) => ({
			id,
			newest: newestRow(rows),
			// Earlier rows are on the page of the rule.
			rows: rows.filter((row) => rowState(row, today) !== 'past')
		}))
	};
};
