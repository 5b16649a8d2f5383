import type { Day } from '$lib/domain/time';
import type { Purpose } from './category';
import { isMissing, type Known } from './known';
import { refTo, type DocumentItem, type Rule, type RuleRef } from './rule';
import { rulesOn, RuleNotCovered } from './rules';

/** One list of the checklist. */
export interface DocumentGroup {
	purpose: Purpose | 'general' | 'minor';
	items: Known<DocumentItem[]>;
	rule: RuleRef;
}

/** Below this age a traveller also needs the documents of a minor. The lists do not say which age; 18 is the age of the optional waiver. */
export const MINOR_BELOW = 18;

/** What to bring: the general list, the list of the purpose, and the list of minors if one travels. */
export interface Checklist {
	groups: DocumentGroup[];
	/** The list for this purpose; `no-list` if none was found that names it. */
	purpose: Known<Purpose>;
}

/**
 * The documents for a trip; an item that only some ages need is included if one of `ages` needs it.
 * @param purpose `undefined` if no list names the category
 * @throws RuleNotCovered
 */
export function checklist(
	purpose: Purpose | undefined,
	ages: readonly number[],
	day: Day,
	rules: readonly Rule[]
): Checklist {
	const group = (name: DocumentGroup['purpose']): DocumentGroup => {
		const rule = rulesOn(rules, 'documents', day).find((row) => row.value.purpose === name);
		if (rule === undefined) throw new RuleNotCovered(`documents-${name}`, day);
		return { purpose: name, items: itemsFor(rule.value.items, ages), rule: refTo(rule) };
	};
	const names: DocumentGroup['purpose'][] = ['general'];
	if (purpose !== undefined) names.push(purpose);
	if (ages.some((age) => age < MINOR_BELOW)) names.push('minor');
	return { groups: names.map(group), purpose: purpose ?? { missing: 'no-list' } };
}

function itemsFor(items: Known<DocumentItem[]>, ages: readonly number[]): Known<DocumentItem[]> {
	if (isMissing(items)) return items;
	return items.filter((item) => ages.some((age) => age >= (item.ageFrom ?? 0)));
}
