import type { Language } from '$lib/domain/language';
import type { Telling } from '$lib/domain/forecast/telling';
import { partialDate, type Day, type PartialDate } from '$lib/domain/time';
import type { Frequency } from '$lib/domain/forecast/frequency';
import type { ForecastProblemKey } from '$lib/domain/forecast/problem';
import type { CaseUnit, ForecastClass } from '$lib/domain/forecast/reference-class';
import type { Method } from '$lib/domain/forecast/backtest';
import { m } from './paraglide/messages';
import { dateSlots, numberSlots } from './slots';

/** A frequency in a sentence: "in about 1 of 4 cases". */
export function frequencyWords(frequency: Frequency, language: Language): string {
	if (frequency.kind === 'none') return m.forecast_freq_none();
	if (frequency.kind === 'all') return m.forecast_freq_all();
	const { numerator, denominator: d } = frequency;
	const values = { d, ...numberSlots('n', numerator, language) };
	switch (frequency.kind) {
		case 'about':
			return m.forecast_freq_about(values);
		case 'fewer-than':
			return m.forecast_freq_fewer(values);
		case 'more-than':
			return m.forecast_freq_more(values);
		case 'exactly':
			return m.forecast_freq_exactly(values);
	}
}

const UNITS: Record<CaseUnit, () => string> = {
	pair: m.forecast_class_pair,
	vfa: m.forecast_class_vfa,
	ra: m.forecast_class_ra
};

/** What a reference class holds: "pairs, package counted each, opened since 2009". */
export function className({ unit, packages, openedSince, without }: ForecastClass): string {
	return [
		UNITS[unit](),
		...(packages === 'each' ? [m.forecast_class_each()] : []),
		...(openedSince === null ? [] : [m.forecast_class_since_part({ year: openedSince })]),
		...(without.length > 0 ? [m.forecast_class_without_part({ partners: without.join(', ') })] : [])
	].join(', ');
}

export const METHOD_NAMES: Record<Method, () => string> = {
	'kaplan-meier': m.forecast_method_kaplan_meier,
	'stage-aware': m.forecast_method_stage_aware,
	'stage-smoothed': m.forecast_method_stage_smoothed,
	'base-rate': m.forecast_method_base_rate,
	'in-two-years': m.forecast_method_in_two_years
};

/** Why there is no forecast; the problems of a class in an address share one sentence. */
export function problemWords(problem: ForecastProblemKey): string {
	const reasons: Partial<Record<ForecastProblemKey, () => string>> = {
		'class-empty': m.forecast_problem_class_empty,
		'no-precedent-concluded': m.forecast_problem_no_precedent_concluded,
		'no-precedent-lasted-so-long': m.forecast_problem_no_precedent_lasted_so_long,
		'stage-never-completed': m.forecast_problem_stage_never_completed,
		'talks-not-open': m.forecast_problem_talks_not_open,
		'stage-date-unknown': m.forecast_problem_stage_date_unknown,
		'already-in-force': m.forecast_problem_already_in_force,
		'today-before-stage': m.forecast_problem_today_before_stage
	};
	return (reasons[problem] ?? m.forecast_problem_class)();
}

/** The forecast in one sentence or three: soon, the middle, never. Dates to the month, no finer. */
export function sentence({ within, median, never }: Telling, language: Language): string {
	return [
		capital(withinWords(within, language), language) + '.',
		medianWords(median, language),
		never.kind === 'none'
			? m.forecast_never_none()
			: capital(m.forecast_never({ frequency: frequencyWords(never, language) }), language)
	].join(' ');
}

function withinWords({ frequency, by }: Telling['within'], language: Language): string {
	const date = dateSlots('date', monthOf(by), language);
	return frequency.kind === 'none'
		? m.forecast_within_none(date)
		: m.forecast_within({ frequency: frequencyWords(frequency, language), ...date });
}

function medianWords(median: Telling['median'], language: Language): string {
	if (median === 'open') return m.forecast_median_open();
	if (median === 'never') return m.forecast_median_none();
	return m.forecast_median(dateSlots('date', monthOf(median), language));
}

/** "By November 2028" means the day in that month; a day would pretend to know better. */
function monthOf(day: Day): PartialDate {
	return partialDate(day.slice(0, 7));
}

function capital(text: string, language: Language): string {
	return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}
