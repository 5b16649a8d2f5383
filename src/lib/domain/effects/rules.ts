import { addDays, type Day } from '$lib/domain/time';
import type { Rule, RuleFamily, RuleRow } from './rule';

/** No row of rule `rule` covers `day`. Never use the last row instead. */
export class RuleNotCovered extends Error {
	readonly key = 'effects.rule-not-covered';
	constructor(
		readonly rule: string,
		readonly day: Day
	) {
		super(`No row of rule ${rule} covers ${day}`);
	}
}

export function covers(rule: Pick<Rule, 'validFrom' | 'validTo'>, day: Day): boolean {
	return rule.validFrom <= day && (rule.validTo === null || day <= rule.validTo);
}

export type RowState = 'past' | 'now' | 'announced';

/** Whether a dated row applies on `day`, did before or will. */
export function rowState(row: Pick<Rule, 'validFrom' | 'validTo'>, day: Day): RowState {
	if (covers(row, day)) return 'now';
	return row.validFrom > day ? 'announced' : 'past';
}

/** The row of rule `id` that applies on `day`. @throws RuleNotCovered */
export function ruleOn(rules: readonly Rule[], id: string, day: Day): Rule {
	const row = rules.find((rule) => rule.id === id && covers(rule, day));
	if (row === undefined) throw new RuleNotCovered(id, day);
	return row;
}

/**
 * All rows of `family` that apply on `day`, in the order of the file.
 * @throws RuleNotCovered if a rule of the family has no row for that day
 */
export function rulesOn<F extends RuleFamily>(
	rules: readonly Rule[],
	family: F,
	day: Day
): RuleRow<F>[] {
	const ids = new Set(rules.filter((rule) => rule.family === family).map((rule) => rule.id));
	if (ids.size === 0) throw new RuleNotCovered(family, day);
	return [...ids].map((id) => ruleOn(rules, id, day) as RuleRow<F>);
}

/** The rule of a family that has only one. @throws RuleNotCovered */
export function onlyRuleOn<F extends RuleFamily>(
	rules: readonly Rule[],
	family: F,
	day: Day
): RuleRow<F> {
	const [row, another] = rulesOn(rules, family, day);
	if (row === undefined || another !== undefined) throw new RuleNotCovered(family, day);
	return row;
}

/** An error in the dates of rows; `gap` and `overlap` name the first day affected. */
export interface PeriodProblem {
	key: 'effects.rule-gap' | 'effects.rule-overlap' | 'effects.rule-ends-before-it-begins';
	rule: string;
	day: Day;
}

/** Errors in the periods of all rules: gaps, overlaps, rows that end before they begin. */
export function periodProblems(rules: readonly Rule[]): PeriodProblem[] {
	const ids = [...new Set(rules.map((rule) => rule.id))];
	return ids.flatMap((id) => problemsOf(rules.filter((rule) => rule.id === id)));
}

function problemsOf(rows: readonly Rule[]): PeriodProblem[] {
	const problems: PeriodProblem[] = [];
	const ordered = rows.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
	ordered.forEach((row, index) => {
		const report = (key: PeriodProblem['key'], day: Day) =>
			problems.push({ key, rule: row.id, day });
		if (row.validTo !== null && row.validTo < row.validFrom) {
			report('effects.rule-ends-before-it-begins', row.validFrom);
		}
		const next = ordered[index + 1];
		if (next === undefined) return;
		if (row.validTo === null || row.validTo >= next.validFrom) {
			report('effects.rule-overlap', next.validFrom);
		} else if (addDays(row.validTo, 1) !== next.validFrom) {
			report('effects.rule-gap', addDays(row.validTo, 1));
		}
	});
	return problems;
}
