import type { Question } from '$lib/domain/forecast/question';
import { CASE_UNITS, type CaseUnit } from '$lib/domain/forecast/reference-class';
import type { Language } from '$lib/domain/language';
import { formatDate, type Day } from '$lib/domain/time';
import { m } from '$lib/i18n/paraglide/messages';

const UNITS: Record<CaseUnit, () => string> = {
	pair: m.forecast_unit_pair,
	vfa: m.forecast_unit_vfa,
	ra: m.forecast_unit_ra
};
/** Years in which the EU's practice changed enough to matter: first talks, Lisbon, the 2010s. */
const YEARS = [2001, 2005, 2009, 2012, 2015];

/** In the order in which they are shown. */
interface Partner {
	iso3: string;
	name: string;
}

/** @param today the day on which talks that never ended are censored */
export function classFormWords(
	{ choice, by }: Question,
	{ partners, today, language }: { partners: readonly Partner[]; today: Day; language: Language }
) {
	return {
		title: m.forecast_class_title(),
		by: by?.text ?? '',
		selects: [
			{
				name: 'unit',
				label: m.forecast_class_unit(),
				value: choice.unit as string,
				options: CASE_UNITS.map((unit) => ({ value: unit as string, text: UNITS[unit]() }))
			},
			{
				name: 'packages',
				label: m.forecast_class_packages(),
				value: choice.packages,
				options: [
					{ value: 'once', text: m.forecast_packages_once() },
					{ value: 'each', text: m.forecast_packages_each() }
				]
			},
			{
				name: 'since',
				label: m.forecast_class_since(),
				value: String(choice.openedSince ?? ''),
				options: [
					{ value: '', text: m.forecast_class_any() },
					...YEARS.map((year) => ({ value: String(year), text: String(year) }))
				]
			}
		],
		without: {
			title: m.forecast_class_without(),
			open: choice.without.length > 0,
			partners: partners.map(({ iso3, name }) => ({
				value: iso3.toLowerCase(),
				name,
				checked: choice.without.includes(iso3)
			}))
		},
		submit: m.forecast_class_submit(),
		reset: m.forecast_class_reset(),
		censoring: m.forecast_class_censoring({ date: formatDate(today, language) })
	};
}
