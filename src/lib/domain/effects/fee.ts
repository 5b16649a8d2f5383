import type { Citation } from '$lib/domain/milestones/citation';
import type { Day } from '$lib/domain/time';
import type { Category } from './category';
import { refTo, type Rule, type RuleRef, type RuleRow } from './rule';
import { covers, onlyRuleOn, RuleNotCovered, ruleOn } from './rules';
import { ageOn, type Traveller } from './traveller';

export interface FeeCase {
	traveller: Traveller;
	/** What the traveller is, all that apply. */
	categories: readonly Category[];
	/** The day whose rules count: that of lodging. */
	day: Day;
	/** The day on which the age counts. Which one does was not found; by default the day of lodging. */
	ageDay?: Day;
	/** The day on which an age was stated. */
	statedOn: Day;
}

/** What one traveller pays and why. Amounts in euro. */
export interface FeeLine {
	traveller: Traveller;
	/** Age in full years for which the amount is computed. */
	age: number;
	amount: number;
	reason: 'age' | 'waiver';
	rule: RuleRef;
	/** Waivers that a state may grant, and whether it does in Kazakhstan was not found. */
	mayBeWaived: RuleRef[];
	/** The amount if the traveller's next birthday falls before that day; absent where it would be the same. */
	afterBirthday: number | null;
	citations: Citation[];
}

/** The fees of a family: the total and the lines it is made of. Amounts in euro. */
export interface FeeTotal {
	total: number;
	/** The total if every birthday that may fall before the day does. */
	totalAfterBirthdays: number;
	lines: FeeLine[];
}

/** The visa fee of one traveller on a day. Source of the amounts: the rows. @throws RuleNotCovered */
export function feeFor(situation: FeeCase, rules: readonly Rule[]): FeeLine {
	const { min, max } = ageOn(
		situation.traveller,
		situation.ageDay ?? situation.day,
		situation.statedOn
	);
	const now = feeAt(min, situation, rules);
	const later = max === min ? now : feeAt(max, situation, rules);
	return {
		...now,
		traveller: situation.traveller,
		age: min,
		afterBirthday: later.amount === now.amount ? null : later.amount
	};
}

/** {@link feeFor} for all travellers of one application round. @throws RuleNotCovered */
export function feesFor(
	travellers: readonly Traveller[],
	situation: Omit<FeeCase, 'traveller'>,
	rules: readonly Rule[]
): FeeTotal {
	const lines = travellers.map((traveller) => feeFor({ ...situation, traveller }, rules));
	return {
		lines,
		total: sum(lines.map((line) => line.amount)),
		totalAfterBirthdays: sum(lines.map((line) => line.afterBirthday ?? line.amount))
	};
}

/** The most that a visa centre may take for one application, in euro. @throws RuleNotCovered */
export function serviceFeeCap(rules: readonly Rule[], day: Day) {
	const rule = onlyRuleOn(rules, 'service-fee', day);
	const adult = adultFee(rules, day);
	return {
		amount: percentOf(rule.value.percentOfFee, adult.value.amount),
		rules: [refTo(rule), refTo(adult)],
		citations: [...rule.citations, ...adult.citations]
	};
}

/** The full fee: that of the band of ages without an end. @throws RuleNotCovered */
export function adultFee(rules: readonly Rule[], day: Day): RuleRow<'fee'> {
	return bandFor(({ ageBelow }) => ageBelow === null, day, rules);
}

/**
 * The band on `day` that `fits`. Bands may be known since different days, so each is looked up for
 * itself. @throws RuleNotCovered
 */
function bandFor(
	fits: (band: RuleRow<'fee'>['value']) => boolean,
	day: Day,
	rules: readonly Rule[]
): RuleRow<'fee'> {
	const band = rules.find(
		(rule): rule is RuleRow<'fee'> => rule.family === 'fee' && covers(rule, day) && fits(rule.value)
	);
	if (band === undefined) throw new RuleNotCovered('fee', day);
	return band;
}

/** `percent` of `amount`, rounded to the cent. */
export function percentOf(percent: number, amount: number): number {
	return Math.round(percent * amount) / 100;
}

function feeAt(age: number, { categories, day }: FeeCase, rules: readonly Rule[]) {
	const band = bandFor((value) => within(age, value), day, rules);
	// Who pays nothing by age needs no waiver, on whichever day waivers are known.
	const waivers = band.value.amount === 0 ? [] : waiversFor(age, categories, day, rules);
	const free = waivers.find((rule) => rule.value.mandatory);
	const rule = free ?? band;
	return {
		amount: free ? 0 : band.value.amount,
		reason: free ? ('waiver' as const) : ('age' as const),
		rule: refTo(rule),
		mayBeWaived: free ? [] : waivers.map(refTo),
		citations: rule.citations
	};
}

/**
 * The waivers that fit. A mandatory one must be known for the day, for the amount hangs on it; an
 * optional one only adds that a state may waive.
 */
function waiversFor(
	age: number,
	categories: readonly Category[],
	day: Day,
	rules: readonly Rule[]
): RuleRow<'waiver'>[] {
	const fitting = rules.filter(
		(rule): rule is RuleRow<'waiver'> =>
			rule.family === 'waiver' &&
			(rule.value.category === 'children' || categories.includes(rule.value.category)) &&
			within(age, rule.value)
	);
	const mandatory = new Set(fitting.filter((rule) => rule.value.mandatory).map((rule) => rule.id));
	return [
		...[...mandatory].map((id) => ruleOn(rules, id, day) as RuleRow<'waiver'>),
		...fitting.filter((rule) => !rule.value.mandatory && covers(rule, day))
	];
}

function within(age: number, band: { ageFrom: number | null; ageBelow: number | null }): boolean {
	return (band.ageFrom ?? 0) <= age && age < (band.ageBelow ?? Infinity);
}

function sum(amounts: readonly number[]): number {
	// In cents: 67.5 + 22.5 are exact, other percentages need not be.
	return amounts.reduce((cents, amount) => cents + Math.round(amount * 100), 0) / 100;
}
