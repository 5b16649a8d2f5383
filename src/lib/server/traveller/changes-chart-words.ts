import type { ValueBar } from '$lib/charts/value-bars';
import { m } from '$lib/i18n/paraglide/messages';
import { CHANGE_CHARTS, type ChangeChart } from './changes-charts';

const CAPTIONS: Record<ChangeChart, () => string> = {
	fee: m.changes_chart_fee,
	'decision-time': m.changes_chart_decision,
	'multiple-entry': m.changes_chart_years,
	waivers: m.changes_chart_free
};

/** The charts of the page in the order shown, each with its bars and its words. */
export function chartWords(charts: Record<ChangeChart, ValueBar[]>) {
	return CHANGE_CHARTS.map((name) => ({
		name,
		bars: charts[name],
		caption: CAPTIONS[name](),
		description: m.changes_chart_description({ longest: longest(charts[name]) }),
		source: m.changes_chart_source(),
		columns: {
			name: name === 'multiple-entry' ? m.changes_column_category() : m.changes_column_agreement(),
			value: m.changes_column_value()
		},
		note: name === 'waivers' ? m.changes_chart_free_note() : ''
	}));
}

function longest(bars: readonly ValueBar[]): string {
	const first = bars.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))[0];
	return first ? `${first.label}, ${first.text}` : '';
}
