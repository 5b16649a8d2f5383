import type { Day } from '$lib/domain/time';
import { isMissing } from '$lib/domain/effects/known';
import { generalFee, newestModels } from './precedent';
import type { Provision } from '$lib/domain/effects/provision';
import type { Rule } from '$lib/domain/effects/rule';

/** A lower and an upper end. */
export interface Span {
	low: number;
	high: number;
}

/** The assumptions of the calculation, as shares from 0 to 1. The reader chooses them; they come from no source. */
export interface SumAssumptions {
	/** Growth of applications since the year of the figure: 0.1 is ten percent more. */
	growth: number;
	/** Share of applications that pay the adult fee today. */
	payingShare: number;
	/** Share of the paying applications that the agreement would make free. */
	newlyFreeShare: number;
}

/** One model: what an adult would pay, in euros. */
export interface SumModel {
	agreement: string;
	fee: number;
}

/** The newest agreements with a known fee as models, with the normal fee of `day`. @throws RuleNotCovered */
export function sumModels(
	provisions: readonly Provision[],
	day: Day,
	rules: readonly Rule[]
): SumModel[] {
	return newestModels(provisions).flatMap((provision) => {
		const fee = generalFee(provision, day, rules);
		return isMissing(fee) ? [] : [{ agreement: provision.slug, fee }];
	});
}

/** The parts of the formula `applications × (1 + growth) × paying share × average saving`. */
export interface SumLine {
	agreement: string;
	applications: number;
	/** Euros saved by one paying application: if it becomes free, the whole fee; otherwise the difference. */
	savingPerApplication: number;
	/** Euro a year. */
	total: number;
}

/** What all applicants together would save in a year, in euros: one line for each model, and the range. Always an inference. */
export interface SumResult {
	basis: 'inference';
	assumptions: SumAssumptions;
	lines: SumLine[];
	range: Span;
}

/**
 * Applications lodged × the fee difference, for each model. A rough upper bound, not a forecast:
 * `payingShare` has to allow for people who pay less today (children).
 * @param applications lodged in a year @param fee of an adult today, in euros
 * @throws RangeError for a share outside 0 to 1, growth below −1, or no model
 */
export function savingsInSum(
	applications: number,
	fee: number,
	models: readonly SumModel[],
	assumptions: SumAssumptions
): SumResult {
	check(assumptions);
	if (models.length === 0) throw new RangeError('No model to compute a sum with');
	const paying = applications * (1 + assumptions.growth) * assumptions.payingShare;
	const lines = models.map(({ agreement, fee: newFee }) => {
		const free = assumptions.newlyFreeShare;
		const savingPerApplication = free * fee + (1 - free) * Math.max(0, fee - newFee);
		return {
			agreement,
			applications: Math.round(paying),
			savingPerApplication,
			total: Math.round(paying * savingPerApplication)
		};
	});
	const totals = lines.map((line) => line.total);
	const range = { low: Math.min(...totals), high: Math.max(...totals) };
	return { basis: 'inference', assumptions, lines, range };
}

function check({ growth, payingShare, newlyFreeShare }: SumAssumptions): void {
	for (const share of [payingShare, newlyFreeShare]) {
		if (!(share >= 0 && share <= 1)) throw new RangeError(`Not a share: ${share}`);
	}
	if (!(growth >= -1)) throw new RangeError(`Not a growth: ${growth}`);
}
