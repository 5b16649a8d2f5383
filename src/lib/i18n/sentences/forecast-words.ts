import type { Language } from '$lib/domain/language';
import type { Method } from '$lib/domain/forecast/backtest/backtest';
import type { Frequency } from '$lib/domain/forecast/frequency';
import type { MethodRow } from '$lib/domain/forecast/estimators/methods';
import type { ForecastProblemKey } from '$lib/domain/forecast/problem';
import type { CaseUnit, ForecastClass } from '$lib/domain/forecast/reference-class';
import type { Telling } from '$lib/domain/forecast/telling';
import { partialDate, type Day } from '$lib/domain/time';
import { m } from '$lib/i18n/paraglide/messages';
import { dateSlots, numberSlots } from '$lib/i18n/values/slots';

const WITHIN = {
	none: m.forecast_within_none,
	all: m.forecast_within_all,
	about: m.forecast_within_about,
	'fewer-than': m.forecast_within_fewer,
	'more-than': m.forecast_within_more,
	exactly: m.forecast_within_exactly
};

const NEVER = {
	none: m.forecast_never_none,
	all: m.forecast_never_all,
	about: m.forecast_never_about,
	'fewer-than': m.forecast_never_fewer,
	'more-than': m.forecast_never_more,
	exactly: m.forecast_never_exactly
};

/** The forecast in three sentences: soon, the middle, never. Dates to the month, no finer. */
export function sentence({ within, median, never }: Telling, language: Language): string {
	return [
		WITHIN[within.frequency.kind]({
			...frequencySlots(within.frequency, language),
			...monthSlots(within.by, language)
		}),
		medianWords(median, language),
		NEVER[never.kind](frequencySlots(never, language))
	].join(' ');
}

function medianWords(median: Telling['median'], language: Language): string {
	if (median === 'open') return m.forecast_median_open();
	if (median === 'never') return m.forecast_median_none();
	return m.forecast_median(monthSlots(median, language));
}

/** "1 out of 4"; the sentences of none and all take no number. */
function frequencySlots(frequency: Frequency, language: Language) {
	const [n, d] = 'numerator' in frequency ? [frequency.numerator, frequency.denominator] : [0, 0];
	return { d, ...numberSlots('n', n, language) };
}

/** "By November 2028" means the day in that month; a day would pretend to know better. */
function monthSlots(day: Day, language: Language) {
	return dateSlots('date', partialDate(day.slice(0, 7)), language);
}

const RESTS: Record<CaseUnit, (of: { count: number }) => string> = {
	pair: m.forecast_rests_pair,
	vfa: m.forecast_rests_vfa,
	ra: m.forecast_rests_ra
};

/** What a forecast is, and on how many cases of which kind it rests. */
export function basis(count: number, { unit }: ForecastClass): string {
	return `${m.forecast_label()} ${RESTS[unit]({ count })}`;
}

/** What a reader has changed about the cases, a sentence each. @param nameOf of the partners left out */
export function conditions(
	{ packages, openedSince, without }: ForecastClass,
	nameOf: (partners: readonly string[]) => string
): string[] {
	const partners = without.map((iso3) => nameOf([iso3])).join(', ');
	return [
		...(packages === 'each' ? [m.forecast_counts_each()] : []),
		...(openedSince === null ? [] : [m.forecast_counts_since({ year: openedSince })]),
		...(partners ? [m.forecast_counts_without({ partners })] : [])
	];
}

/** The fifty dots in words, for those who do not see them. @param filled of them */
export function dotsWords(filled: number, language: Language): string {
	if (filled === 0) return m.forecast_home_dots_none();
	return m.forecast_home_dots(numberSlots('filled', filled, language));
}

export const METHOD_NAMES: Record<Method | MethodRow['method'], () => string> = {
	'kaplan-meier': m.forecast_method_kaplan_meier,
	'stage-aware': m.forecast_method_stage_aware,
	'stage-smoothed': m.forecast_method_stage_smoothed,
	'base-rate': m.forecast_method_base_rate,
	'in-two-years': m.forecast_method_in_two_years,
	weibull: m.forecast_method_weibull
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
