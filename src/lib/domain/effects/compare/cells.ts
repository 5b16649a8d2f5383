import type { Citation } from '$lib/domain/milestones/citation';
import type { Day } from '$lib/domain/time';
import type { Category } from '$lib/domain/effects/category';
import type { PrecedentCell, TodayCell, EffectValue } from './comparison';
import type { Dimension } from '$lib/domain/effects/effect';
import { feeFor, serviceFeeCap } from '$lib/domain/effects/fee';
import { isMissing, type Known } from '$lib/domain/effects/known';
import { multipleEntryStep } from '$lib/domain/effects/multiple-entry';
import { feeUnder, hasLighterDocuments, isVisaLifted, isWaived, type Listed } from './precedent';
import type { Provision } from '$lib/domain/effects/provision';
import { refTo, type Rule } from '$lib/domain/effects/rule';
import { onlyRuleOn, rulesOn } from '$lib/domain/effects/rules';

/** A typical age for a category: children are compared at 6 to 11, everybody else as an adult. */
export const AGE_OF_CATEGORY = { child: 6, youth: 20, adult: 30 } as const;

function ageFor(category: Category): number {
	if (category === 'children') return AGE_OF_CATEGORY.child;
	return category === 'youth_nonprofit' ? AGE_OF_CATEGORY.youth : AGE_OF_CATEGORY.adult;
}

/** What applies today. @throws RuleNotCovered */
export function todayCell(
	dimension: Dimension,
	category: Category,
	day: Day,
	rules: readonly Rule[]
): TodayCell {
	const of = (value: Known<EffectValue>, rows: readonly Rule[]): TodayCell => ({
		basis: 'law',
		value,
		rules: rows.map(refTo),
		citations: rows.flatMap((row) => row.citations)
	});
	switch (dimension) {
		case 'fee':
		case 'waivers':
			return feeToday(dimension, category, day, rules);
		case 'decision-time': {
			const row = onlyRuleOn(rules, 'decision', day);
			return of(row.value.standardDays, [row]);
		}
		case 'documents': {
			const row = rulesOn(rules, 'documents', day).filter(
				({ value }) => value.purpose === 'general'
			);
			// No category needs fewer documents today: the general list is for everyone.
			return of(category === 'all' ? 0 : false, row);
		}
		case 'multiple-entry': {
			const step = multipleEntryStep('three', day, rules);
			const cell = { rules: [step.rule], citations: step.citations };
			return { basis: 'law', value: step.years, ...cell };
		}
		case 'service-fee': {
			const { amount, ...rest } = serviceFeeCap(rules, day);
			return { basis: 'law', value: amount, ...rest };
		}
		case 'urgent': {
			const row = onlyRuleOn(rules, 'urgent', day);
			return of(row.value.workingDays, [row]);
		}
		case 'diplomatic-passports':
			return of(false, []);
	}
}

function feeToday(
	dimension: 'fee' | 'waivers',
	category: Category,
	day: Day,
	rules: readonly Rule[]
): TodayCell {
	const traveller = { kind: 'age', age: ageFor(category) } as const;
	const line = feeFor({ traveller, categories: [category], day, statedOn: day }, rules);
	if (dimension === 'waivers' && category === 'all') {
		const free = rulesOn(rules, 'waiver', day).filter(({ value }) => value.mandatory);
		const infants = rulesOn(rules, 'fee', day).filter(({ value }) => value.amount === 0);
		const rows = [...infants, ...free];
		const basis = { rules: rows.map(refTo), citations: rows.flatMap((row) => row.citations) };
		return { basis: 'law', value: rows.length, ...basis };
	}
	const value = dimension === 'fee' ? line.amount : line.amount === 0;
	return { basis: 'law', value, rules: [line.rule], citations: line.citations };
}

/** What an earlier agreement gives. @throws RuleNotCovered */
export function precedentCell(
	dimension: Dimension,
	category: Category,
	provision: Provision,
	day: Day,
	rules: readonly Rule[]
): PrecedentCell {
	const { slug, partner, inForce } = provision;
	const head = { basis: 'precedent', agreement: slug, partner, inForce } as const;
	return { ...head, ...content(dimension, category, provision, day, rules) };
}

type Content = Pick<PrecedentCell, 'value' | 'bound' | 'citations'>;

function content(
	dimension: Dimension,
	category: Category,
	provision: Provision,
	day: Day,
	rules: readonly Rule[]
): Content {
	const { processing, serviceFee, diplomatic } = provision;
	switch (dimension) {
		case 'fee':
			return feeContent(category, provision, day, rules);
		case 'decision-time':
			return exact(processing.decisionDays, processing.citations);
		case 'urgent':
			return exact(processing.urgentWorkingDays, processing.citations);
		case 'service-fee':
			return exact(serviceFee.cap, serviceFee.citations);
		case 'documents':
			return listContent(category, provision.documents, hasLighterDocuments(provision, category));
		case 'waivers':
			return listContent(category, provision.waivers, isWaived(provision, category));
		case 'multiple-entry':
			return multipleEntryContent(category, provision);
		case 'diplomatic-passports': {
			const passport = category === 'service_passports' ? category : 'diplomatic_passports';
			return exact(yesNo(isVisaLifted(provision, passport)), diplomatic.citations);
		}
	}
}

function exact(value: Known<EffectValue>, citations: Citation[]): Content {
	return { value, bound: 'exact', citations };
}

function yesNo(listed: Listed): Known<boolean> {
	return listed === 'not-seen' ? { missing: 'not-seen' } : listed === 'yes';
}

function feeContent(
	category: Category,
	provision: Provision,
	day: Day,
	rules: readonly Rule[]
): Content {
	// "All" pays exactly the general fee, so an incomplete list makes no difference.
	const categories = category === 'all' ? [] : [category];
	const fee = feeUnder(provision, { age: ageFor(category), categories, day }, rules);
	return {
		value: fee.amount,
		bound: fee.atMost && !isMissing(fee.amount) ? 'at-most' : 'exact',
		citations: fee.citations
	};
}

function listContent(
	category: Category,
	list: Provision['waivers'] | Provision['documents'],
	listed: Listed
): Content {
	const items = list.items.filter((item) => !('lighter' in item) || item.lighter);
	if (category === 'all') {
		const citations = items.flatMap((item) => item.citations);
		// If an incomplete list is empty, nobody has seen it; it may have entries.
		if (items.length === 0) return exact({ missing: 'not-seen' }, citations);
		return { value: items.length, bound: list.complete ? 'exact' : 'at-least', citations };
	}
	const item = list.items.find((entry) => entry.category === category);
	return exact(yesNo(listed), item?.citations ?? []);
}

/** The longest validity that a first multiple-entry visa can have, in years. */
function multipleEntryContent(category: Category, { multipleEntry }: Provision): Content {
	const items = multipleEntry.items.filter(
		(item) => category === 'all' || item.category === category
	);
	const years = items.flatMap(({ first }) => (isMissing(first) ? [] : [first.yearsTo]));
	const citations = items.flatMap((item) => item.citations);
	if (years.length === 0) return exact({ missing: 'not-seen' }, citations);
	return { value: Math.max(...years), bound: 'exact', citations };
}
