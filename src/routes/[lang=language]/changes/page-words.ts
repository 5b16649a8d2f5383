import type { Category } from '$lib/domain/effects';
import { MOST_GROWTH, type SumQuery } from '$lib/domain/effects/sum-query';
import { m } from '$lib/i18n/paraglide/messages';
import type { ChangesQuery } from '$lib/server/traveller/changes-query';

/** @param inForce whether the visa facilitation agreement with Kazakhstan is in force */
export function pageWords(inForce: boolean) {
	return {
		title: m.changes_title(),
		description: m.changes_description(),
		heading: inForce ? m.changes_heading_in_force() : m.changes_heading(),
		csv: m.changes_table_csv(),
		unchanged: m.changes_unchanged(),
		alsoUnchanged: [m.check_unchanged_centre(), m.check_unchanged_free()],
		starts: m.changes_starts(),
		charts: m.changes_charts(),
		notes: m.check_notes()
	};
}

/** The headings of a dimension's cells. */
export function cellWords() {
	return {
		today: m.changes_today(),
		precedents: m.changes_precedents(),
		official: m.changes_official(),
		inference: m.changes_inference(),
		inferred: m.check_our_inference(),
		sources: m.changes_sources()
	};
}

/** The form that chooses for whom. */
export function filterWords(
	{ who }: ChangesQuery,
	categories: readonly { value: Category; label: string }[]
) {
	const everybody = { value: '', label: m.changes_filter_all() };
	return {
		label: m.changes_filter(),
		options: [everybody, ...categories],
		value: who === 'all' ? '' : who,
		show: m.changes_show()
	};
}

/** The calculation and its form: a slider for each assumption, in whole percent. */
export function sumWords({ paying, free, growth }: SumQuery) {
	return {
		title: m.changes_sum(),
		inferred: m.check_our_inference(),
		statistics: m.common_nav_statistics(),
		fields: [
			{ name: 'paying', label: m.changes_sum_paying(), value: paying, min: 0, max: 100 },
			{ name: 'free', label: m.changes_sum_free(), value: free, min: 0, max: 100 },
			{ name: 'growth', label: m.changes_sum_growth(), value: growth, min: -100, max: MOST_GROWTH }
		],
		compute: m.changes_sum_compute(),
		explained: [m.changes_sum_formula(), m.changes_sum_assumptions()]
	};
}
