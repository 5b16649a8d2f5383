import { AGREEMENT_KINDS } from '$lib/domain/agreements/agreement';
import { covers } from '$lib/domain/effects';
import { dueWords } from '$lib/i18n/due-words';
import { tracksName } from '$lib/i18n/labels';
import { ruleName, ruleWords } from '$lib/i18n/rule-words';
import { rules, TODAY } from '$tests/rules/effects-data';
import type { Composed } from './composed';
import { DAYS } from './values';

const current = rules.filter((rule) => covers(rule, TODAY));

export const ruleSentences: Composed = {
	'ruleName, ruleWords': (language) =>
		current.map((rule) => [{ text: `${ruleName(rule, language)} | ${ruleWords(rule, language)}` }]),
	tracksName: () => [
		[...AGREEMENT_KINDS.map((kind) => [kind]), AGREEMENT_KINDS].map((tracks) => ({
			text: tracksName(tracks)
		}))
	],
	dueWords: () => [
		DAYS.filter((day) => day.endsWith('-02')).map((day) => ({
			text: dueWords(`${day}T20:05:00.000Z`)
		}))
	]
};
