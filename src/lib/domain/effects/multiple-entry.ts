import type { Citation } from '$lib/domain/milestones/citation';
import type { Day } from '$lib/domain/time';
import { refTo, type Rule, type RuleRef, type RuleValues } from './rule';
import { rulesOn } from './rules';

/**
 * Earlier Schengen visas, lawfully used:
 * `none`; `few`: one or two in the last two years; `three`: three or more in the last two years;
 * `one-year`: a one-year multiple-entry visa in the last two years;
 * `two-year`: a multiple-entry visa of at least two years in the last three.
 */
export const HISTORIES = ['none', 'few', 'three', 'one-year', 'two-year'] as const;
export type History = (typeof HISTORIES)[number];

type Need = RuleValues['multiple-entry']['needs'];

const MEETS: Record<History, Need | null> = {
	none: null,
	few: null,
	three: 'three-visas',
	'one-year': 'one-year-visa',
	'two-year': 'two-year-visa'
};

/** The validity to ask for by the steps of the Visa Code. */
export interface MultipleEntryStep {
	/** Years of the multiple-entry visa to ask for; 0: the history is not enough for any step yet. */
	years: number;
	/** What the step requires, and within how many years; for 0 what the first step would require. */
	needs: Need;
	withinYears: number;
	rule: RuleRef;
	citations: Citation[];
}

/** The step that `history` allows by the rules of `day`. @throws RuleNotCovered */
export function multipleEntryStep(
	history: History,
	day: Day,
	rules: readonly Rule[]
): MultipleEntryStep {
	const steps = rulesOn(rules, 'multiple-entry', day).toSorted(
		(a, b) => a.value.years - b.value.years
	);
	const reached = steps.find((step) => step.value.needs === MEETS[history]);
	const step = reached ?? steps[0]!;
	return {
		years: reached ? step.value.years : 0,
		needs: step.value.needs,
		withinYears: step.value.withinYears,
		rule: refTo(step),
		citations: step.citations
	};
}

export function isHistory(value: unknown): value is History {
	return HISTORIES.includes(value as History);
}
