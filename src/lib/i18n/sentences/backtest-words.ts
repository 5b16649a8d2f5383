import { METHODS, type Design, type Method } from '$lib/domain/forecast/backtest/backtest';
import type { BacktestReport } from '$lib/domain/forecast/backtest/backtest-report';
import {
	HINDSIGHTS,
	type Hindsight,
	type HindsightScores
} from '$lib/domain/forecast/backtest/hindsight';
import type { PriorVariant } from '$lib/domain/forecast/backtest/prior-variants';
import { RIVALS, type Rival } from '$lib/domain/forecast/backtest/rivals';
import type { TestReport } from '$lib/domain/forecast/backtest/test-report';
import { TOLD_MODEL } from '$lib/domain/forecast/cross-checks';
import type { Language } from '$lib/domain/language';
import { m } from '$lib/i18n/paraglide/messages';
import { formatNumber } from '$lib/i18n/values/numbers';
import { formatPercent } from '$lib/i18n/values/percent';
import { METHOD_NAMES } from './forecast-words';

/** Everything that is compared: the told method first, what is known only in hindsight last. */
export const COMPARED = [...METHODS, ...HINDSIGHTS] as const;
export type Compared = Method | Hindsight;

export const COMPARED_NAMES: Record<Compared, () => string> = {
	...METHOD_NAMES,
	constant: m.backtest_rival_constant,
	'by-horizon': m.backtest_rival_by_horizon
};

export const DESIGN_NAMES: Record<Design, () => string> = {
	prequential: m.backtest_design_prequential,
	'leave-one-out': m.backtest_design_leave_one_out
};

export const PRIOR_NAMES: Record<PriorVariant, () => string> = {
	told: m.backtest_prior_told,
	'first-seldom': m.backtest_prior_first_seldom,
	'first-often': m.backtest_prior_first_often,
	'later-half': m.backtest_prior_later_half,
	'later-nearly-all': m.backtest_prior_later_nearly_all,
	'shares-open': m.backtest_prior_shares_open,
	'wait-half-year': m.backtest_prior_wait_half_year,
	'wait-two-years': m.backtest_prior_wait_two_years,
	'wait-sure': m.backtest_prior_wait_sure,
	'wait-open': m.backtest_prior_wait_open,
	'spread-narrow': m.backtest_prior_spread_narrow,
	'spread-wide': m.backtest_prior_spread_wide
};

/** A score in words. @param digits decimals, all of them shown */
export function scoreText(value: number | null, language: Language, digits: number): string {
	return value === null ? m.common_unknown() : formatNumber(value, language, digits);
}

/** A share in words. */
export function shareText(value: number | null, language: Language): string {
	return value === null ? m.common_unknown() : formatPercent(value * 100, language);
}

/** How the told method did by case, and the best of the simple answers, on the days that are compared. */
export function findingWords(report: BacktestReport, language: Language): string {
	const own = report.methods[TOLD_MODEL].brierByCase;
	const best = strongest([
		...RIVALS.map((name) => ({ name, score: report.methods[name].brierByCase })),
		...hindsights(report.climatology)
	]);
	return m.backtest_found({
		cases: report.scoredCases,
		own: scoreText(own, language, 3),
		two: scoreText(best.score, language, 3),
		method: COMPARED_NAMES[best.name]()
	});
}

/** The same on every day, where only what is known in hindsight always has an answer. */
export function everyDayWords({ designs, climatology }: TestReport, language: Language): string {
	const best = strongest(hindsights(climatology));
	return m.backtest_found_all({
		own: scoreText(designs.prequential.all.brierByCase, language, 3),
		two: scoreText(best.score, language, 3),
		method: COMPARED_NAMES[best.name]()
	});
}

/** Where a simple answer did better, a sentence each; or that none did. */
export function beatenWords({ beatenBy }: BacktestReport): string {
	const sentences = beatenBy.map(({ rival, at }) => {
		const method = COMPARED_NAMES[rival]();
		if (at === 'by-case') return m.backtest_beaten_by_case({ method });
		return at === 'all'
			? m.backtest_beaten({ method })
			: m.backtest_beaten_at({ months: at, method });
	});
	return sentences.join(' ') || m.backtest_unbeaten();
}

interface Scored {
	name: Rival | Hindsight;
	score: number | null;
}

function hindsights(climatology: Record<Hindsight, HindsightScores>): Scored[] {
	return HINDSIGHTS.map((name) => ({ name, score: climatology[name].brierByCase }));
}

function strongest(scored: Scored[]): Scored {
	return scored.reduce((best, one) =>
		(one.score ?? Infinity) < (best.score ?? Infinity) ? one : best
	);
}
