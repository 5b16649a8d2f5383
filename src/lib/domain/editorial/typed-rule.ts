import { isMissing, type Rule, type RuleFamily } from '$lib/domain/effects';
import { writeArticles } from '$lib/domain/law/article';
import { NO_SOURCE, type TypedSource } from '$lib/domain/milestones/fields/citations';
import { textsOf, type TypedTexts } from '$lib/domain/milestones/fields/typed-texts';

/** One field of a rule. If it is blank, `optional` means no limit and `known` means that no value was found. */
export interface RuleField {
	name: string;
	kind: 'number' | 'optional' | 'known' | 'flag';
}

const number = (name: string): RuleField => ({ name, kind: 'number' });
const optional = (name: string): RuleField => ({ name, kind: 'optional' });
const known = (name: string): RuleField => ({ name, kind: 'known' });
const flag = (name: string): RuleField => ({ name, kind: 'flag' });

/**
 * What the next row may change. Whom a rule is about (the age band of a fee, category, country) stays the same:
 * for others there are other rules. Lists of documents come from the reviewed files only.
 */
export const RULE_FIELDS: Record<RuleFamily, readonly RuleField[]> = {
	fee: [number('amount')],
	waiver: [optional('ageFrom'), optional('ageBelow'), flag('mandatory')],
	'service-fee': [number('percentOfFee')],
	refund: [flag('onRefusal')],
	lodging: [number('earliestMonths'), number('latestDays')],
	decision: [number('standardDays'), number('maximumDays')],
	'prior-consultation': [number('upToDays'), flag('withinStandard')],
	urgent: [known('workingDays'), known('surcharge')],
	'multiple-entry': [number('years'), number('withinYears')],
	'multiple-entry-maximum': [number('years')],
	stay: [number('days'), number('perDays')],
	documents: [],
	biometrics: [number('reuseMonths'), number('exemptBelowAge')],
	insurance: [number('minimumCover')],
	means: [known('perDay'), optional('perEntry'), optional('tripMinimum')]
};

/** The form of the next row as it was typed, right or wrong. */
export interface TypedRule {
	validFrom: string;
	value: Record<string, string>;
	article: string;
	label: TypedTexts;
	source: TypedSource;
}

/** The form of the row after `rule`, filled in with its values, because the law seldom changes all of them. */
export function typedAfter({ family, value, article, label }: Rule): TypedRule {
	const values = value as Record<string, unknown>;
	return {
		validFrom: '',
		value: Object.fromEntries(RULE_FIELDS[family].map(({ name }) => [name, textOf(values[name])])),
		article: writeArticles(article ?? []),
		label: textsOf(label),
		source: NO_SOURCE
	};
}

function textOf(value: unknown): string {
	if (value === null || isMissing(value)) return '';
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	return String(value);
}
