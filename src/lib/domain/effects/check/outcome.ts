import type { Category } from '$lib/domain/effects/category';
import { lodgingWindow, type LodgingWindow } from '$lib/domain/effects/lodging';
import type { Day } from '$lib/domain/time';
import { adviceFor, type Advice, type Chance } from './advice';
import { underAgreement, type AgreementLines } from './agreement-lines';
import { isProblem, line, type Line } from './line';
import { categoriesOf, lodgingDay, type CompleteAnswers, type OutcomeContext } from './situation';
import { todayLines, type TodayLines } from './today-lines';

/** The result of the check, as plain values without text. */
export interface Outcome {
	categories: Category[];
	window: Line<LodgingWindow>;
	today: TodayLines;
	agreement: Line<AgreementLines>;
	/** For the first and the last day on which it can be lodged; the last is `null` without a trip date. */
	inForce: { first: Chance | null; last: Chance | null };
	advice: Advice[];
}

/**
 * Everything the check says to `answers`. A day that no rule covers is a problem of its line, never
 * an exception and never the last row.
 */
export function outcome(answers: CompleteAnswers, context: OutcomeContext): Outcome {
	const { today, rules, forecast } = context;
	const categories = categoriesOf(answers);
	const window = line(() => lodgingWindow(answers.trip, today, rules));
	const open = isProblem(window) ? undefined : window;
	const chance = (day: Day | null | undefined): Chance | null =>
		day ? { day, probability: forecast(day) } : null;
	const inForce = { first: chance(open?.first), last: chance(open?.last) };
	const lines = todayLines(answers, categories, open, context);
	return {
		categories,
		window,
		today: lines,
		agreement: line(() => underAgreement(answers, categories, lodgingDay(open, today), context)),
		inForce,
		advice: adviceFor(open, lines, inForce)
	};
}
