import type { NameOf } from '$lib/charts/forecast-view';
import type { ChartTable } from '$lib/charts/table';
import type { Forecast } from '$lib/domain/forecast/forecast';
import type { Language } from '$lib/domain/language';
import { formatDateShort, monthsBetween, type Day } from '$lib/domain/time';
import { m } from '$lib/i18n/paraglide/messages';

/** The cases that a forecast rests on: the concluded first, the fastest first. */
export function casesWords(
	cases: Forecast['cases'],
	{ nameOf, today, language }: { nameOf: NameOf; today: Day; language: Language }
): { title: string; table: ChartTable } {
	const date = (day: Day | null) => ({
		text: day ? formatDateShort(day, language) : m.forecast_case_not_yet()
	});
	const rows = cases
		.map((one) => ({
			...one,
			months: Math.round(monthsBetween(one.opened, one.inForce ?? today))
		}))
		.toSorted((a, b) => Number(!a.inForce) - Number(!b.inForce) || a.months - b.months);
	return {
		title: m.forecast_cases_title(),
		table: {
			columns: [
				{ text: m.forecast_column_case() },
				...[
					m.agreements_step_talks_opened(),
					m.agreements_step_initialled(),
					m.agreements_step_signed(),
					m.agreements_step_in_force()
				].map((text) => ({ text, oneLine: true })),
				{ text: m.forecast_column_took(), numeric: true }
			],
			rows: rows.map(({ partners, opened, initialled, signed, inForce, months }) => [
				{ text: nameOf(partners) },
				...[opened, initialled, signed, inForce].map(date),
				{ text: inForce ? String(months) : m.forecast_case_open({ months }) }
			])
		}
	};
}
