import type { Localized } from '$lib/domain/language';
import type { Citation } from '$lib/domain/milestones/citation';
import type { Day } from '$lib/domain/time';
import type { Category } from '$lib/domain/effects/category';
import { adultFee, percentOf } from '$lib/domain/effects/fee';
import { isMissing, known, type Known } from '$lib/domain/effects/known';
import type { Provision } from '$lib/domain/effects/provision';
import type { Rule } from '$lib/domain/effects/rule';

/** `yes` and `no` are known; `not-seen`: the list is incomplete, or nobody has seen one. */
export type Listed = 'yes' | 'no' | 'not-seen';

/** The newest versions of different partners, the newest first: the likeliest models today. */
export function newestModels(provisions: readonly Provision[], count = 2): Provision[] {
	const newestFirst = provisions.toSorted((a, b) => (a.inForce < b.inForce ? 1 : -1));
	return newestFirst
		.filter(
			(provision, index) =>
				newestFirst.findIndex(({ partner }) => partner === provision.partner) === index
		)
		.slice(0, count);
}

/** Whether an agreement frees a category of the fee. Children count by age: {@link feeUnder}. */
export function isWaived(provision: Provision, category: Category): Listed {
	const { waivers } = provision;
	if (waivers.items.some((item) => item.category === category)) return 'yes';
	// "Other tourists" are by definition on no list.
	if (category === 'tourists') return 'no';
	if (waivers.complete || waivers.excluded.some((item) => item.category === category)) return 'no';
	return 'not-seen';
}

/** Whether an agreement asks a category for fewer documents. */
export function hasLighterDocuments(provision: Provision, category: Category): Listed {
	const item = provision.documents.items.find((entry) => entry.category === category);
	if (item) return item.lighter ? 'yes' : 'no';
	return provision.documents.complete ? 'no' : 'not-seen';
}

/** Whether an agreement lifts the visa for the passport that `category` names. */
export function isVisaLifted(provision: Provision, category: Category): Listed {
	const value =
		category === 'diplomatic_passports'
			? provision.diplomatic.diplomaticPassports
			: category === 'service_passports'
				? provision.diplomatic.servicePassports
				: false;
	return isMissing(value) ? 'not-seen' : value ? 'yes' : 'no';
}

/** What an adult without a waiver pays under an agreement, in euros, with the normal fee of `day`. @throws RuleNotCovered */
export function generalFee(provision: Provision, day: Day, rules: readonly Rule[]): Known<number> {
	const { general } = provision.fee;
	if (isMissing(general)) return general;
	return general.kind === 'fixed'
		? general.amount
		: percentOf(general.percent, adultFee(rules, day).value.amount);
}

/** What one traveller would pay under the terms of an earlier agreement. */
export interface PrecedentFee {
	amount: Known<number>;
	/** `no-visa`: the passport needs none; `waiver`, `age`: free; `general`: the general fee. */
	reason: 'no-visa' | 'waiver' | 'age' | 'general';
	/** The amount may be lower: an incomplete list may name the category, or a lower rate is unknown. */
	atMost: boolean;
	/** The condition of a waiver, in the words of the agreement. */
	condition: Localized | null;
	citations: Citation[];
}

/**
 * The fee of a traveller under an agreement.
 * @param age in full years @param categories all that apply @param day of the normal fee
 * @throws RuleNotCovered
 */
export function feeUnder(
	provision: Provision,
	{ age, categories, day }: { age: number; categories: readonly Category[]; day: Day },
	rules: readonly Rule[]
): PrecedentFee {
	const { fee, waivers, diplomatic } = provision;
	if (categories.some((category) => isVisaLifted(provision, category) === 'yes')) {
		return free('no-visa', diplomatic.citations);
	}
	const waiver = waivers.items.find(
		(item) => categories.includes(item.category) && age < (item.ageBelow ?? Infinity)
	);
	if (waiver) return free('waiver', waiver.citations, waiver.condition);
	if (age < (known(fee.freeBelowAge) ?? 0)) {
		const children = waivers.items.find((item) => item.category === 'children');
		return free('age', children?.citations ?? fee.citations, children?.condition);
	}
	const maybeListed = categories.some((category) => isWaived(provision, category) === 'not-seen');
	const maybeYoung = isMissing(fee.freeBelowAge) && age < 18;
	const maybeReduced = fee.reducedFor12To17 !== null && age >= 12 && age < 18;
	return {
		amount: generalFee(provision, day, rules),
		reason: 'general',
		atMost: maybeListed || maybeYoung || maybeReduced,
		condition: null,
		citations: fee.citations
	};
}

function free(
	reason: Exclude<PrecedentFee['reason'], 'general'>,
	citations: Citation[],
	condition: Localized | null = null
): PrecedentFee {
	return { amount: 0, reason, atMost: false, condition, citations };
}
