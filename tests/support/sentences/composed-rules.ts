import { AGREEMENT_KINDS } from '$lib/domain/agreements/agreement';
import { covers, type Rule } from '$lib/domain/effects';
import { tracksName } from '$lib/i18n/names/labels';
import { ruleName, ruleWords } from '$lib/i18n/sentences/rule-words';
import { rules, TODAY } from '$tests/rules/effects-data';
import type { Composed } from './composed';

/** A rule of each family for each choice of fields that it fills. */
const TYPICAL = [
	...Map.groupBy(
		rules.filter((rule) => covers(rule, TODAY)),
		({ family, value }) => `${family} ${filledFields(value)}`
	).values()
].flatMap(([first]) => first ?? []);

function filledFields(value: Rule['value']): string {
	return Object.entries(value)
		.flatMap(([name, it]) => (it === null ? [] : [`${name} ${typeof it}`]))
		.join(' ');
}

export const ruleSentences: Composed = {
	ruleName: (language) => TYPICAL.map((rule) => [{ text: ruleName(rule, language) }]),
	ruleWords: (language) =>
		TYPICAL.map((rule) => ruleWords(rule, language))
			.filter((text) => text !== '')
			.map((text) => [{ text }]),
	tracksName: () => [
		[...AGREEMENT_KINDS.map((kind) => [kind]), AGREEMENT_KINDS].map((tracks) => ({
			text: tracksName(tracks)
		}))
	]
};
