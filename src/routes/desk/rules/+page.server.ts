import { newestRow } from '$lib/domain/effects';
import { rowInWords, ruleName } from '$lib/i18n/rule-words';
import { requireEditor } from '$lib/server/auth/editor';

export const load = (event) => {
	requireEditor(event, 'load');
	const { locals } = event;
	const { record, language } = locals;
	return {
		rules: [...Map.groupBy(record.rules, ({ id }) => id)].map(([id, rows]) => {
			const newest = newestRow(rows);
			return {
				id,
				name: newest ? ruleName(newest, language) : id,
				// Earlier rows are on the page of the rule.
				rows: rows.map((row) => rowInWords(row, locals)).filter(({ state }) => state !== 'past')
			};
		})
	};
};
