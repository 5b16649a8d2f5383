import type { Citation } from '$lib/domain/milestones/citation';
import type { Day } from '$lib/domain/time';
import type { Category } from './category';
import { refTo, type Rule, type RuleRef, type RuleRow } from './rule';
import { covers, onlyRuleOn, RuleNotCovered, ruleOn } from './rules';
import { ageOn, type Traveller } from './traveller';

export interface FeeCase {
	traveller: Traveller;
	/** All categories that apply to the traveller. */
	categories: readonly Category[];
	/** The day whose rules apply: the day of lodging. */
	day: Day;
	/** The day on which the age counts: by default the day of lodging, because no source says which day it is. */
	ageDay?: Day;
	/** The day on which the reader stated the age. */
	statedOn: Day;
}

/** What one traveller pays and why. Amounts in euros. */
export interface FeeLine {
	traveller: Traveller;
	/** Age in full years for which the amount is computed. */
	age: number;
	amount: number;
	reason: 'age' | 'waiver';
	rule: RuleRef;
	/** Waivers that a state may grant; no source says whether it does so in Kazakhstan. */
	mayBeWaived: RuleRef[];
	/** The amount if the traveller's next birthday is before that day; absent if it would be the same. */
	afterBirthday: number | null;
	citations: Citation[];
}

/** The fees of a family: the total and its lines. Amounts in euros. */
export interface FeeTotal {
	total: number;
	/** The total if every birthday that may be before the day is. */
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

/** {@link feeFor} for all travellers who apply together. @throws RuleNotCovered */
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

/** The most that a visa centre may charge for one application, in euros. @throws RuleNotCovered */
export function serviceFeeCap(rules: readonly Rule[], day: Day) {
	const rule = onlyRuleOn(rules, 'service-fee', day);
	const adult = adultFee(rules, day);
	return {
		amount: percentOf(rule.value.percentOfFee, adult.value.amount),
		rules: [refTo(rule), refTo(adult)],
		citations: [...rule.citations, ...adult.citations]
	};
}

/** The full fee: the fee of the age band without an upper limit. @throws RuleNotCovered */
export function adultFee(rules: readonly Rule[], day: Day): RuleRow<'fee'> {
	return bandFor(({ ageBelow }) => ageBelow === null, day, rules);
}

/**
 * The band on `day` that `fits`. Bands may be known since different days, so each is looked up
 * separately. @throws RuleNotCovered
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
	// A traveller who pays nothing because of their age needs no waiver, so a day without waivers is no problem.
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
 * The waivers that apply. A mandatory waiver must be known for the day, because the amount depends on it; an
 * optional one only says that a state may waive the fee.
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
	// Add in cents: 67.5 + 22.5 is exact, but other amounts may not be.
	return amounts.reduce((cents, amount) => cents + Math.round(amount * 100), 0) / 100;
}
