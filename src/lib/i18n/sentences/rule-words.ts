import { RULE_FIELDS, type RuleField } from '$lib/domain/editorial/typed-rule';
import type { Rule, RuleFamily } from '$lib/domain/effects';
import { textIn, type Language } from '$lib/domain/language';
import { countryNames } from '$lib/i18n/names/country-names';
import { formatNumber } from '$lib/i18n/values/numbers';
import { m } from '$lib/i18n/paraglide/messages';

/** The families of rules in the words of the desk. */
export const FAMILY_NAMES: Record<RuleFamily, () => string> = {
	fee: m.rules_family_fee,
	waiver: m.rules_family_waiver,
	'service-fee': m.rules_family_service_fee,
	refund: m.rules_family_refund,
	lodging: m.rules_family_lodging,
	decision: m.rules_family_decision,
	'prior-consultation': m.rules_family_prior_consultation,
	urgent: m.rules_family_urgent,
	'multiple-entry': m.rules_family_multiple_entry,
	'multiple-entry-maximum': m.rules_family_multiple_entry_maximum,
	stay: m.rules_family_stay,
	documents: m.rules_family_documents,
	biometrics: m.rules_family_biometrics,
	insurance: m.rules_family_insurance,
	means: m.rules_family_means
};

/** The fields of rules, by name. A test compares it with `RULE_FIELDS`. */
export const FIELD_NAMES: Readonly<Record<string, () => string>> = {
	amount: m.rules_value_amount,
	ageFrom: m.rules_value_age_from,
	ageBelow: m.rules_value_age_below,
	mandatory: m.rules_value_mandatory,
	percentOfFee: m.rules_value_percent_of_fee,
	onRefusal: m.rules_value_on_refusal,
	earliestMonths: m.rules_value_earliest_months,
	latestDays: m.rules_value_latest_days,
	standardDays: m.rules_value_standard_days,
	maximumDays: m.rules_value_maximum_days,
	upToDays: m.rules_value_up_to_days,
	withinStandard: m.rules_value_within_standard,
	workingDays: m.rules_value_working_days,
	surcharge: m.rules_value_surcharge,
	years: m.rules_value_years,
	withinYears: m.rules_value_within_years,
	days: m.rules_value_days,
	perDays: m.rules_value_per_days,
	reuseMonths: m.rules_value_reuse_months,
	exemptBelowAge: m.rules_value_exempt_below_age,
	minimumCover: m.rules_value_minimum_cover,
	perDay: m.rules_value_per_day,
	perEntry: m.rules_value_per_entry,
	tripMinimum: m.rules_value_trip_minimum
};

/** "Visa fee: Children from 6 to 11": the family, and which one of it. */
export function ruleName(rule: Rule, language: Language): string {
	const family = FAMILY_NAMES[rule.family]();
	const which =
		rule.family === 'means'
			? countryNames([rule.value.country], language)[rule.value.country]
			: textIn(rule.label ?? {}, language)?.text;
	return which ? `${family}: ${which}` : family;
}

/** What a row says, field by field: "Amount, in euro: 90"; of what it leaves open it says nothing. */
export function ruleWords(rule: Rule, language: Language): string {
	const values = rule.value as Record<string, unknown>;
	return RULE_FIELDS[rule.family]
		.filter(({ name }) => (values[name] ?? null) !== null)
		.map((field) => `${FIELD_NAMES[field.name]?.()}: ${valueText(field, values, language)}`)
		.join('; ');
}

function valueText(
	{ name }: RuleField,
	values: Record<string, unknown>,
	language: Language
): string {
	const value = values[name];
	if (typeof value === 'boolean') return value ? m.rules_yes() : m.rules_no();
	if (typeof value !== 'number') return m.common_unknown();
	return formatNumber(value, language, Number.isInteger(value) ? 0 : 2);
}
