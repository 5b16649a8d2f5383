import { m } from '$lib/i18n/paraglide/messages';

/** The charts of the page of changes, by name, in the order shown. */
export const CHANGE_CHARTS = ['fee', 'decision-time', 'multiple-entry', 'waivers'] as const;
export type ChangeChart = (typeof CHANGE_CHARTS)[number];

/** Their titles. */
export const CHANGE_CAPTIONS: Record<ChangeChart, () => string> = {
	fee: m.changes_chart_fee,
	'decision-time': m.changes_chart_decision,
	'multiple-entry': m.changes_chart_years,
	waivers: m.changes_chart_free
};
