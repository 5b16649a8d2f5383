import type { Category } from '$lib/domain/effects/category';
import { compareEffects } from '$lib/domain/effects/compare/compare';
import type { Effect } from '$lib/domain/effects/compare/comparison';
import { DIMENSIONS, type Dimension } from '$lib/domain/effects/effect';
import { feesFor, type FeeTotal } from '$lib/domain/effects/fee';
import { isMissing, type Known } from '$lib/domain/effects/known';
import { feeUnder, newestModels, type PrecedentFee } from '$lib/domain/effects/compare/precedent';
import type { Provision } from '$lib/domain/effects/provision';
import type { Span } from '$lib/domain/effects/compare/sum';
import type { Day } from '$lib/domain/time';
import type { CompleteAnswers, OutcomeContext } from './situation';

/** What one traveller would pay under one earlier agreement. */
export interface ModelFee extends PrecedentFee {
	/** Already free today, and still free: no agreement takes a waiver away. */
	unchanged: boolean;
}

/** What the travellers would pay under one earlier agreement, in euros. */
export interface ModelTotal {
	basis: 'inference';
	agreement: string;
	lines: ModelFee[];
	total: Known<number>;
	/** The total may be lower. */
	atMost: boolean;
	/** Compared with today; a minimum if the total is a maximum. */
	saving: Known<number>;
}

/** What the agreement would change for these travellers: always an inference from earlier agreements. */
export interface AgreementLines {
	basis: 'inference';
	/** What they pay today, in euros. */
	todayTotal: number;
	/** Under the newest agreements, the newest first. */
	models: ModelTotal[];
	/** Over all earlier agreements whose fee is known. */
	totals: Known<Span>;
	/** Over the newest models, in euros. */
	savings: Known<Span>;
	/** The whole comparison for the category, and also for that of the purpose if it adds anything. */
	effects: Effect[];
}

/** Dimensions in which a traveller's second category can have a different result. */
const BY_CATEGORY: readonly Dimension[] = ['documents', 'multiple-entry', 'waivers'];

/** @param day of lodging @throws RuleNotCovered */
export function underAgreement(
	answers: CompleteAnswers,
	categories: readonly Category[],
	day: Day,
	context: OutcomeContext
): AgreementLines {
	const { rules, provisions, today } = context;
	const now = feesFor(answers.travellers, { categories, day, statedOn: today }, rules);
	const total = (provision: Provision) => modelTotal(provision, now, categories, day, context);
	const models = newestModels(provisions).map(total);
	return {
		basis: 'inference',
		todayTotal: now.total,
		models,
		totals: spanOver(provisions.map(total).map((model) => model.total)),
		savings: spanOver(models.map((model) => model.saving)),
		effects: categories.flatMap((category, index) =>
			(index === 0 ? DIMENSIONS : BY_CATEGORY).map((dimension) =>
				compareEffects(dimension, category, day, context)
			)
		)
	};
}

function modelTotal(
	provision: Provision,
	today: FeeTotal,
	categories: readonly Category[],
	day: Day,
	{ rules }: OutcomeContext
): ModelTotal {
	const lines = today.lines.map((line) => {
		const fee = feeUnder(provision, { age: line.age, categories, day }, rules);
		const unchanged = line.amount === 0;
		// An agreement only makes things easier, so nobody would pay more than today.
		const amount =
			isMissing(fee.amount) && !unchanged ? fee.amount : lower(fee.amount, line.amount);
		return { ...fee, amount, unchanged };
	});
	const total = sum(lines.map((line) => line.amount));
	return {
		basis: 'inference',
		agreement: provision.slug,
		lines,
		total,
		atMost: lines.some((line) => line.atMost && !line.unchanged),
		saving: isMissing(total) ? total : today.total - total
	};
}

function lower(amount: Known<number>, today: number): number {
	return isMissing(amount) ? today : Math.min(amount, today);
}

/** The total, or the first reason why there is none. */
function sum(amounts: readonly Known<number>[]): Known<number> {
	const missing = amounts.find(isMissing);
	if (missing) return missing;
	return amounts.reduce<number>((total, amount) => total + (amount as number), 0);
}

function spanOver(amounts: readonly Known<number>[]): Known<Span> {
	const numbers = amounts.filter((amount): amount is number => !isMissing(amount));
	if (numbers.length === 0) return { missing: 'not-found' };
	return { low: Math.min(...numbers), high: Math.max(...numbers) };
}
