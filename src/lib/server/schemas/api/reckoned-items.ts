import { z } from 'zod';
import { CATEGORIES } from '$lib/domain/effects/category';
import { DIMENSIONS } from '$lib/domain/effects/effect';
import { LEDGER_CAUSES } from '$lib/domain/forecast/ledger/ledger';
import { BASES } from '$lib/domain/effects/known';
import { citedSource, clocks, common, dayText, modality, textIn } from './parts';

/* Items about rules, effects, statistics and the forecast: the input and the results of our calculations. */

export const RULE_FAMILIES = [
	...['fee', 'waiver', 'service-fee', 'refund', 'lodging', 'decision', 'prior-consultation'],
	...['urgent', 'multiple-entry', 'multiple-entry-maximum', 'stay', 'documents', 'biometrics'],
	...['insurance', 'means']
] as const;

export const ruleItem = z
	.strictObject({
		id: z.string().describe('The rule and the day from which this row of it applies.'),
		clocks: clocks.describe('`date`: from when it applies.'),
		modality: modality.describe(
			'`in-force` today, `scheduled` later, `happened` where it no longer applies.'
		),
		rule: z.string(),
		family: z.enum(RULE_FAMILIES),
		validFrom: dayText,
		validFromIs: z
			.enum(['start', 'first-known'])
			.describe('`first-known`: it applied before, but since when was not found.'),
		validTo: dayText.nullable().describe('The last day; null where no end is known.'),
		value: z
			.record(z.string(), z.unknown())
			.describe(
				'What the rule says, by its family. Amounts in euro, ages in years, times in days.'
			),
		article: z
			.string()
			.nullable()
			.describe('Of the Visa Code; `Annex` is one of the Schengen Handbook.'),
		articleText: textIn.nullable().describe('The same in words, with the law.'),
		label: textIn.nullable(),
		sources: z.array(citedSource)
	})
	.meta({ id: 'Rule', description: 'One dated row of a rule for visa applications.' });

export const effectItem = z
	.strictObject({
		id: z.string(),
		clocks,
		modality,
		dimension: z.enum(DIMENSIONS).describe('What an agreement would change.'),
		category: z.enum(CATEGORIES).describe('For whom; `all` is nobody in particular.'),
		basis: z.enum(BASES).describe('What the claim rests on; `inference` is our own conclusion.'),
		agreement: z.string().nullable().describe('Of a precedent: its version.'),
		value: z
			.union([z.number(), z.boolean()])
			.nullable()
			.describe(
				'Euro, days, years or a number of categories, as the dimension has it; or yes and no.'
			),
		bound: z.enum(['exact', 'at-least', 'at-most']),
		missing: z.string().nullable().describe('Why there is no value.'),
		text: textIn.nullable(),
		sources: z.array(citedSource)
	})
	.meta({ id: 'Effect', description: 'One claim about what an agreement would change.' });

const count = z.int().min(0).nullable();

export const statisticItem = z
	.strictObject({
		id: z.string(),
		clocks: clocks.describe('`date`: the year that is counted.'),
		modality,
		dataset: z.enum(['lodged', 'partners']),
		country: z.string().describe('Where the applications were lodged.'),
		year: z.int(),
		memberState: z.string().describe('`TOTAL` adds up all; rows overlap, never add them.'),
		consulate: z.string().describe('`ALL` adds up both cities; empty where it is not told.'),
		applied: count,
		issued: count,
		multipleEntry: count.describe('Among the issued.'),
		notIssued: count.describe('Wider than refused.'),
		note: z.string().describe('A working note in English.'),
		sourceUrl: z.url()
	})
	.meta({ id: 'Statistic', description: 'Visa applications of one place in one year.' });

const probability = z.number().min(0).max(1);
const whenReached = dayText.nullable().describe('null: not reached within what has been observed.');
const quantiles = z.strictObject({
	p10: whenReached,
	p25: whenReached,
	p50: whenReached,
	p75: whenReached,
	p90: whenReached
});
const within = z
	.strictObject({ 12: probability, 24: probability, 36: probability, 60: probability })
	.describe('Probability of entry into force within so many months.');

const told = {
	modelVersion: z.string(),
	model: z.string(),
	class: z.string().describe('The reference class: which earlier talks it rests on.'),
	state: z.strictObject({ stage: z.string(), since: dayText, opened: dayText }),
	quantiles,
	within,
	never: probability.describe('Not in force within the twelve years that are told.'),
	knownUntil: dayText.describe(
		'Every figure counts only what is known up to this day; the time since is unknown, not quiet.'
	),
	fastest: dayText
		.nullable()
		.describe('When the talks would end at the fastest pace of any earlier ones; moves no figure.')
};

export const forecastItem = z
	.strictObject({
		...common,
		...told,
		event: z
			.literal('both-in-force')
			.describe('What every figure is about, whatever the class: both agreements, never one half.'),
		supposed: z
			.strictObject({ initialled: dayText.nullable(), signed: dayText.nullable() })
			.nullable()
			.describe('Hypothetical: what the request supposes and has not happened.'),
		cases: z.int().min(1),
		concluded: z.int().min(0),
		by: z
			.strictObject({
				date: dayText,
				probability,
				band: z.strictObject({ lower: probability, upper: probability }),
				ifNothingSince: probability
					.nullable()
					.describe('If no step has happened since `knownUntil`; null where that is known.')
			})
			.nullable()
			.describe('The answer to `by`.'),
		sentence: textIn
	})
	.meta({ id: 'Forecast', description: 'Our projection of the entry into force. Never a fact.' });

export const ledgerItem = z
	.strictObject({
		id: z.string().describe('Rows are numbered from the first; they are never rewritten.'),
		...common,
		...told,
		fingerprint: z.string(),
		cause: z.strictObject({
			kind: z.enum(LEDGER_CAUSES),
			changed: z.array(z.string()),
			from: z.string().nullable()
		})
	})
	.meta({ id: 'LedgerRow', description: 'A forecast that was told on a day.' });
