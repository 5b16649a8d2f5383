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
	/** For the first and the last day on which they can apply; the last is `null` without a trip date. */
	inForce: { first: Chance | null; last: Chance | null };
	advice: Advice[];
}

/**
 * The result of the check for `answers`. If no rule covers a day, the line has a problem; this is never an
 * exception, and the last row never applies instead.
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
		advice: adviceFor(context.today, open, lines, inForce)
	};
}
