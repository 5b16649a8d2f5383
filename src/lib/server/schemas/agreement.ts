import { z } from 'zod';
import {
	AGREEMENT_KINDS,
	AGREEMENT_ROLES,
	AGREEMENT_STATUSES,
	readNote,
	type StepDate
} from '$lib/domain/agreements/agreement';
import { STEPS, type Step } from '$lib/domain/agreements/stages';
import type { Localized } from '$lib/domain/language';
import { CONFIDENCES } from '$lib/domain/milestones/citation';
import { isSurelyBefore } from '$lib/domain/time';
import { partialDateSchema } from './date';
import { distinct, issue, oneOf } from './issue';
import { ojCitationSchema } from './law';
import { citationSchema } from './source';
import { localized, requiredText, slugSchema } from './text';

const NOTE = { max: 2000, multiline: true };

/** Older files hold a text in English. */
const noteSchema = z
	.union([localized(NOTE), requiredText(NOTE)])
	.nullable()
	.transform((stored): Localized | null => readNote(stored));

const stepDateSchema = z
	.strictObject({
		step: oneOf(STEPS),
		date: partialDateSchema,
		confidence: oneOf(CONFIDENCES),
		note: noteSchema,
		citations: z.array(citationSchema).max(20)
	})
	.check(({ value, issues }) => {
		if (value.citations.length > 0 || (value.confidence === 'low' && value.note !== null)) return;
		issues.push(
			issue('unsourced-without-reason', value.citations, { step: value.step }, ['citations'])
		);
	});

/** Steps after the path, which can come in any order: an agreement may be suspended after it was superseded. */
const AFTERMATH: readonly Step[] = ['superseded', 'partly-suspended', 'suspended'];

function comesAfter(later: Step, earlier: Step): boolean {
	if (AFTERMATH.includes(earlier)) return false;
	return STEPS.indexOf(later) > STEPS.indexOf(earlier);
}

/** Each step at most once, and none certainly dated before one that precedes it on the path. */
const pathSchema = distinct(stepDateSchema, ({ step }) => step).check(({ value, issues }) => {
	for (const [index, entry] of value.entries()) {
		const clash = value.find((other) => isOutOfOrder(entry, other));
		if (!clash) continue;
		const args = {
			step: entry.step,
			date: entry.date,
			before: clash.step,
			beforeDate: clash.date
		};
		issues.push({ ...issue('steps-out-of-order', entry.date, args), path: [index, 'date'] });
	}
});

function isOutOfOrder(later: StepDate, earlier: StepDate): boolean {
	return comesAfter(later.step, earlier.step) && isSurelyBefore(later.date, earlier.date);
}

/** An agreement of the record ({@link Agreement}), tracked or precedent. */
export const agreementSchema = z.strictObject({
	slug: slugSchema,
	kind: oneOf(AGREEMENT_KINDS),
	role: oneOf(AGREEMENT_ROLES),
	partner: z.strictObject({
		iso3: z.string().regex(/^[A-Z]{3}$/, { error: 'not-in-list' }),
		name: localized({ max: 100 })
	}),
	pairedWith: slugSchema.nullable(),
	amends: slugSchema.nullable(),
	package: slugSchema.nullable(),
	title: requiredText({ max: 500 }),
	name: localized({ max: 200 }),
	ojCitation: ojCitationSchema,
	celex: requiredText({ max: 50 }).nullable(),
	status: oneOf(AGREEMENT_STATUSES),
	legalStartingPoint: localized({ max: 300 }).nullable(),
	mandateDecision: requiredText({ max: 50 }).nullable(),
	statements: distinct(slugSchema, (slug) => slug),
	sameAs: slugSchema.nullable(),
	path: pathSchema,
	rounds: z.int().min(0).max(200).nullable(),
	notes: noteSchema,
	citations: z.array(citationSchema).max(20)
});
