import type { Language } from '$lib/domain/language';
import type { Method } from '$lib/domain/forecast/backtest/backtest';
import type { ForecastProblemKey } from '$lib/domain/forecast/problem';
import type { Question } from '$lib/domain/forecast/question';
import type { CaseUnit, ForecastClass } from '$lib/domain/forecast/reference-class';
import type { WaitingStage } from '$lib/domain/forecast/state';
import type { History, Telling } from '$lib/domain/forecast/telling';
import { formatDate, partialDate, type Day } from '$lib/domain/time';
import { m } from '$lib/i18n/paraglide/messages';
import { dateSlots, numberSlots, reachSlots } from '$lib/i18n/values/slots';

const QUIET: Record<WaitingStage, (of: { n: number }) => string> = {
	negotiation: m.forecast_quiet_negotiation,
	initialling: m.forecast_quiet_initialling,
	signature: m.forecast_quiet_signature
};

/** The chance if the talks have not left `stage` since. */
export function quietWords(stage: WaitingStage, n: number): string {
	return QUIET[stage]({ n });
}

/** The forecast in its sentences: the chance, the same if nothing has happened since, and the middle. */
export function sentence(told: Telling, language: Language): string {
	const chance = { n: told.n, ...told.range, ...monthEndSlots(told.by, language) };
	return [
		told.supposed
			? m.forecast_told_supposed(chance)
			: m.forecast_told({ ...chance, ...reachSlots('known', told.knownUntil, language) }),
		...(told.quiet === null ? [] : [quietWords(told.stage, told.quiet)]),
		told.median === null
			? m.forecast_median_none()
			: m.forecast_median(monthEndSlots(told.median, language))
	].join(' ');
}

/** A date that is told to the month: its last day would pretend to know better. */
function monthEndSlots(end: Day, language: Language) {
	return { ...dateSlots('date', end, language), by_date: formatDate(end, language, 'by-end') };
}

/** Of those that got to the stage. */
const HISTORY = {
	negotiation: m.forecast_history,
	initialling: m.forecast_history_initialled,
	signature: m.forecast_history_signed
};

const SLOW = {
	negotiation: m.forecast_slow_negotiation,
	initialling: m.forecast_slow_initialling,
	signature: m.forecast_slow_signature
};

/** What became of the earlier talks, and of the slow ones among them. */
export function historyWords(
	{ cases, concluded, stage, slow }: History,
	language: Language
): string {
	const all = HISTORY[stage]({ cases, ...numberSlots('concluded', concluded, language) });
	if (slow.count === 0) return all;
	const became = fateOf(slow, language);
	return `${all} ${SLOW[stage]({ ...numberSlots('slow', slow.count, language), became })}`;
}

/** What became of the slow talks, as the end of a sentence. */
export function fateOf({ later, open }: History['slow'], language: Language): string {
	if (open === 0) return m.forecast_slow_all();
	if (later === 0) return m.forecast_slow_none();
	return m.forecast_slow_some({
		...numberSlots('later', later, language),
		...numberSlots('open', open, language)
	});
}

/** When these talks would end at the fastest pace ever seen; to the month, a day would pretend to know better. */
export function fastestWords(fastest: Day, language: Language): string {
	return m.forecast_fastest(dateSlots('fastest', partialDate(fastest.slice(0, 7)), language));
}

/** What is supposed, and that it has not happened; `null` where nothing is. */
export function supposedWords(
	{ initialled, signed }: Question['supposed'],
	language: Language
): string | null {
	if (initialled && signed) {
		return m.forecast_hypothetical_both({
			...dateSlots('initialled', initialled, language),
			...dateSlots('signed', signed, language)
		});
	}
	if (signed) return m.forecast_hypothetical_signed(dateSlots('date', signed, language));
	return initialled && m.forecast_hypothetical_initialled(dateSlots('date', initialled, language));
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

/** The hundred dots in words, for those who do not see them. @param filled of them */
export function dotsWords(filled: number, language: Language): string {
	return m.forecast_home_dots(numberSlots('filled', filled, language));
}

export const METHOD_NAMES: Record<Method, () => string> = {
	cure: m.forecast_method_cure,
	'kaplan-meier': m.forecast_method_kaplan_meier,
	'susarla-van-ryzin': m.forecast_method_susarla,
	'stage-aware': m.forecast_method_stage_aware,
	'base-rate': m.forecast_method_base_rate,
	'in-two-years': m.forecast_method_in_two_years
};

/** Why there is no forecast; the problems of a class in an address share one sentence. */
export function problemWords(problem: ForecastProblemKey): string {
	const reasons: Partial<Record<ForecastProblemKey, () => string>> = {
		'class-empty': m.forecast_problem_class_empty,
		'no-precedent-concluded': m.forecast_problem_no_precedent_concluded,
		'talks-not-open': m.forecast_problem_talks_not_open,
		'stage-date-unknown': m.forecast_problem_stage_date_unknown,
		'already-in-force': m.forecast_problem_already_in_force,
		'today-before-stage': m.forecast_problem_today_before_stage
	};
	return (reasons[problem] ?? m.forecast_problem_class)();
}
