import { z } from 'zod';
import { AGREEMENT_KINDS } from '$lib/domain/agreements/agreement';
import { STAGES } from '$lib/domain/agreements/stages';
import { inEachLanguage } from '$lib/domain/language';
import { CONFIDENCES, REMARK_KINDS, SOURCE_KINDS } from '$lib/domain/milestones/citation';
import { MODALITIES } from '$lib/domain/milestones/modality';

/*
 * Parts that several API items share. These schemas type the answers, check them in the tests, and generate the
 * OpenAPI document and the data dictionary. They only describe; they transform nothing.
 */

export const dayText = z.iso.date().meta({ id: 'Day', description: 'A calendar day.' });

export const instantText = z.iso
	.datetime()
	.meta({ id: 'Instant', description: 'A moment in UTC, to the millisecond.' });

export const dateText = z
	.string()
	.regex(/^\d{4}(?:-Q[1-4]|-\d{2}(?:-\d{2})?)?$/)
	.meta({
		id: 'PartialDate',
		description:
			'A date no more precise than it is known: a day (2026-03-03), a month (2026-03), a quarter (2026-Q1) or a year (2026).'
	});

const written = z.string().min(1).optional();

export const textIn = z.strictObject(inEachLanguage(() => written)).meta({
	id: 'Text',
	description:
		'A text by language. A language in which nobody has written it is absent. With `lang` there is one language: the one asked for, or the best other one.'
});

export const clocks = z
	.strictObject({
		date: dateText.nullable().describe('When it happened or is to happen.'),
		recordedOn: dayText.nullable().describe('When it entered the record.'),
		checkedOn: dayText.nullable().describe('When the record was last checked.')
	})
	.meta({
		id: 'Clocks',
		description:
			'Three dates that are never mixed; null is a date that was not kept or is not known.'
	});

export const modality = z.enum(MODALITIES).meta({
	id: 'Modality',
	description: 'How certain a claim is, and of what sort. A `projection` is never a fact.'
});

export const track = z.enum(AGREEMENT_KINDS).meta({
	id: 'Track',
	description: '`vfa`: visa facilitation; `ra`: readmission.'
});

export const stage = z.enum(STAGES).meta({
	id: 'Stage',
	description: 'A step of the path of an EU international agreement (Art. 218 TFEU).'
});

export const confidence = z.enum(CONFIDENCES).meta({ id: 'Confidence' });

export const address = z.url();

export const pages = z
	.strictObject(inEachLanguage(() => address.optional()))
	.meta({ id: 'Pages', description: 'Addresses by language.' });

/** Every item has these. */
export const common = { clocks, modality };

export const sourceRemark = z
	.strictObject({ kind: z.enum(REMARK_KINDS), text: textIn })
	.meta({ id: 'SourceRemark', description: 'Where a publication has its text from.' });

export const citedSource = z
	.strictObject({
		id: z.string(),
		url: address,
		publisher: z.string().describe('The name it goes by, whatever the language.'),
		publisherName: textIn,
		remark: sourceRemark.nullable(),
		title: z.string().nullable(),
		language: z.string().describe('ISO 639-1, or `und` where it is not known.'),
		kind: z.enum(SOURCE_KINDS),
		publishedOn: dateText.nullable(),
		passages: z.array(z.string()).describe('Words of the source that prove the claim.')
	})
	.meta({ id: 'CitedSource', description: 'A publication and the passages of it that are cited.' });

/** Information about the record, in every answer. */
export const about = z
	.strictObject({
		version: z.int().min(1).describe('Grows with every published change.'),
		asOf: dayText.describe('The day as of which it is told.'),
		checkedOn: dayText.describe('When the sources were last looked through.'),
		knownUntil: dayText.describe(
			'The last day on which a source that was looked through could have shown a step. What happened later may be missing.'
		)
	})
	.meta({ id: 'RecordState', description: 'The state of the record.' });

/** One page of a list. */
export function listOf<T extends z.ZodType>(item: T) {
	return z.strictObject({
		record: about,
		total: z.int().min(0).describe('How many items there are on all pages.'),
		items: z.array(item),
		next: address.nullable().describe('The next page; null on the last.')
	});
}

/** One item. */
export function oneOf<T extends z.ZodType>(item: T) {
	return z.strictObject({ record: about, item });
}
