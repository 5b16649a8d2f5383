import type { Category } from '$lib/domain/effects/category';
import { checklist, type Checklist } from '$lib/domain/effects/documents';
import { feesFor, serviceFeeCap, type FeeTotal } from '$lib/domain/effects/fee';
import { decisionTime, type DecisionTime, type LodgingWindow } from '$lib/domain/effects/lodging';
import { multipleEntryStep, type MultipleEntryStep } from '$lib/domain/effects/multiple-entry';
import type { RuleFamily, RuleRow } from '$lib/domain/effects/rule';
import { onlyRuleOn, rulesOn } from '$lib/domain/effects/rules';
import { ageOn } from '$lib/domain/effects/traveller';
import { isProblem, line, type Line } from './line';
import { lodgingDay, purposeOf, type CompleteAnswers, type OutcomeContext } from './situation';

/** What applies today, line by line, with rules and citations. Amounts in euros. */
export interface TodayLines {
	/** For the first day on which they can apply. */
	fee: Line<FeeTotal>;
	/** For the last such day, if birthdays or a new rule change the total; else `null`. */
	feeIfLodgedLast: Line<FeeTotal> | null;
	/** If the age on the day of travel counted instead and this changes the total; else `null`. */
	feeByTravelAge: Line<FeeTotal> | null;
	/** The most that a visa centre may charge for each application. */
	serviceFee: Line<ReturnType<typeof serviceFeeCap> & { total: number }>;
	decision: Line<DecisionTime>;
	documents: Line<Checklist>;
	multipleEntry: Line<MultipleEntryStep>;
	insurance: Line<RuleRow<'insurance'>>;
	biometrics: Line<RuleRow<'biometrics'>>;
	refund: Line<RuleRow<'refund'>>;
	stay: Line<RuleRow<'stay'>>;
	/** The money that the country requires; `null` if the country is not decided or has no row. */
	means: Line<RuleRow<'means'>> | null;
	/** Unknowns that affect these lines; ids from the list of unknowns. */
	unknowns: string[];
}

export function todayLines(
	answers: CompleteAnswers,
	categories: readonly Category[],
	window: LodgingWindow | undefined,
	{ today, rules }: OutcomeContext
): TodayLines {
	const day = lodgingDay(window, today);
	const { travellers, trip, visas } = answers;
	const fees = (on: typeof day, ageDay = on) =>
		line(() => feesFor(travellers, { categories, day: on, ageDay, statedOn: today }, rules));
	const fee = fees(day);
	const ages = travellers.map((traveller) => ageOn(traveller, day, today).min);
	const only = <F extends RuleFamily>(family: F) => line(() => onlyRuleOn(rules, family, day));
	const feeByTravelAge = trip === null || trip < day ? null : unlike(fee, fees(day, trip));
	return {
		fee,
		feeIfLodgedLast: window?.last ? unlike(fee, fees(window.last)) : null,
		feeByTravelAge,
		serviceFee: line(() => {
			const cap = serviceFeeCap(rules, day);
			return { ...cap, total: cap.amount * travellers.length };
		}),
		decision: line(() => decisionTime(window?.first ?? null, day, rules)),
		documents: line(() => checklist(purposeOf(answers), ages, day, rules)),
		multipleEntry: line(() => multipleEntryStep(visas, day, rules)),
		insurance: only('insurance'),
		biometrics: only('biometrics'),
		refund: only('refund'),
		stay: only('stay'),
		means: meansLine(answers.country, day, rules),
		unknowns: unknownsOf(fee, feeByTravelAge)
	};
}

/** `other` if it differs from `one` for anybody; else `null`. */
function unlike(one: Line<FeeTotal>, other: Line<FeeTotal>): Line<FeeTotal> | null {
	if (isProblem(one) || isProblem(other)) return isProblem(other) ? other : null;
	const same = one.lines.every(
		(fee, index) =>
			fee.amount === other.lines[index]?.amount &&
			fee.afterBirthday === other.lines[index]?.afterBirthday
	);
	return same ? null : other;
}

function meansLine(
	country: string | null,
	day: Parameters<typeof rulesOn>[2],
	rules: OutcomeContext['rules']
): TodayLines['means'] {
	if (country === null) return null;
	const row = line(() =>
		rulesOn(rules, 'means', day).find(({ value }) => value.country === country)
	);
	return row ?? null;
}

function unknownsOf(fee: Line<FeeTotal>, byTravelAge: Line<FeeTotal> | null): string[] {
	const unknowns = ['documents-annex', 'easier-multiple-entry', 'urgent', 'fee-in-tenge'];
	if (byTravelAge !== null) unknowns.unshift('age-day');
	if (!isProblem(fee) && fee.lines.some(({ mayBeWaived }) => mayBeWaived.length > 0)) {
		unknowns.unshift('waiver-practice');
	}
	return unknowns;
}
