import { z } from 'zod';
import { AGREEMENT_ROLES, AGREEMENT_STATUSES } from '$lib/domain/agreements/agreement';
import { STAGES, STEPS } from '$lib/domain/agreements/stages';
import { SOURCE_KINDS } from '$lib/domain/milestones/citation';
import { STATION_STATES } from '$lib/domain/record/headline';
import { milestoneFieldsShape } from './milestone-fields';
import {
	address,
	citedSource,
	clocks,
	common,
	confidence,
	dateText,
	dayText,
	instantText,
	modality,
	pages,
	sourceRemark,
	stage,
	textIn,
	track
} from './parts';

/** What feeds and the calendar tell too. */
const told = {
	publishedAt: instantText.describe('When this tracker published it first.'),
	updatedAt: instantText.describe(
		'When this tracker last published, corrected or retracted it; `updated_since` with an instant looks at it.'
	)
};

export const milestoneItem = z
	.strictObject({
		id: z.string().describe('Permanent; also in the address of its page.'),
		uid: z.string().describe('The same as UID in the calendar.'),
		...common,
		...milestoneFieldsShape,
		stage: stage.nullable().describe('The stage that it reaches or is about.'),
		revision: z.strictObject({
			number: z.int().min(1).describe('How often it has been published.'),
			on: dayText.describe('When last; `updated_since` with a day looks at it.')
		}),
		...told,
		pages,
		cite: pages.describe('Its page as it was on that day: these addresses never change content.')
	})
	.meta({
		id: 'Milestone',
		description: 'Something dated on the path of one or both agreements.'
	});

export const retractionItem = z
	.strictObject({
		id: z.string().describe('Of the milestone.'),
		uid: z.string().describe('The same as UID in the calendar, which tells it as cancelled.'),
		clocks: clocks.describe('`date`: when it was said to have happened, or to happen.'),
		modality: z.null().describe('Nothing is claimed of it any more.'),
		tracks: z.array(track).min(1),
		stage: stage.nullable(),
		retractedOn: dayText.describe('`updated_since` with a day looks at it.'),
		...told,
		note: textIn.describe('Why it was retracted.'),
		pages: pages.describe('They answer 410 and say why.')
	})
	.meta({
		id: 'Retraction',
		description: 'A milestone that was published and no longer is: remove your copy of it.'
	});

export const agreementItem = z
	.strictObject({
		id: z.string(),
		clocks: clocks.describe('`date`: when the last step or stage was reached.'),
		modality,
		track,
		role: z.enum(AGREEMENT_ROLES),
		partner: z.strictObject({ iso3: z.string().length(3), name: textIn }),
		name: textIn,
		title: z.string().describe('The official title in English, or a description.'),
		status: z.enum(AGREEMENT_STATUSES),
		stage: stage
			.nullable()
			.describe('The furthest stage reached; known of tracked agreements only.'),
		path: z
			.array(
				z.strictObject({
					step: z.enum(STEPS),
					date: dateText,
					confidence,
					sources: z.array(citedSource)
				})
			)
			.describe('Dated steps in order of time; a tracked agreement is told by milestones instead.'),
		pairedWith: z.string().nullable(),
		amends: z.string().nullable(),
		package: z.string().nullable(),
		rounds: z.int().nullable(),
		ojCitation: z.string().nullable().describe('In English; `ojCitationText` has all languages.'),
		ojCitationText: textIn.nullable(),
		celex: z.string().nullable(),
		mandateDecision: z.string().nullable(),
		legalStartingPoint: textIn.nullable(),
		sources: z.array(citedSource),
		pages
	})
	.meta({
		id: 'Agreement',
		description: 'A visa facilitation or readmission agreement between the EU and a partner.'
	});

export const stageItem = z
	.strictObject({
		id: z.string(),
		clocks: clocks.describe(
			'`date`: when the track reached the stage; null ahead of it, and where nobody knows.'
		),
		modality: modality
			.nullable()
			.describe('null of a stage that lies ahead: nothing is claimed of it.'),
		track,
		stage,
		order: z.int().min(1).max(STAGES.length),
		state: z.enum(STATION_STATES),
		name: textIn,
		explanation: textIn,
		actors: z.array(z.string()).describe('Who acts.'),
		legalBasis: z.string().nullable(),
		milestone: z.string().nullable().describe('The id of the milestone that reached it.')
	})
	.meta({ id: 'TrackStage', description: 'A stage as one track stands to it.' });

export const sourceItem = z
	.strictObject({
		id: z.string(),
		clocks: clocks.describe('`date`: when it was published.'),
		modality,
		url: address,
		publisher: z.string().describe('The name it goes by, whatever the language.'),
		publisherName: textIn,
		remark: sourceRemark.nullable(),
		title: z.string().nullable(),
		language: z.string(),
		kind: z.enum(SOURCE_KINDS),
		milestones: z.array(z.string()).describe('Ids of the milestones that rest on it.'),
		agreements: z.array(z.string()).describe('Ids of the agreements that rest on it.')
	})
	.meta({ id: 'Source', description: 'A publication.' });

const dayRange = z.strictObject({ min: z.int(), max: z.int() });

const trackState = z.strictObject({
	stage: stage.nullable(),
	since: dateText.nullable(),
	daysInStage: dayRange.nullable().describe('Two numbers where the date is imprecise.'),
	daysSeen: dayRange
		.nullable()
		.describe('Those of them up to `knownUntil`: a source could have shown that the stage ended.')
});

const brief = z.strictObject({
	id: z.string(),
	...common,
	title: textIn,
	pages
});

export const summaryItem = z
	.strictObject({
		clocks: clocks.describe('`date`: since when both tracks are at their common stage.'),
		modality,
		sentence: textIn.describe('Where the talks stand, in one sentence.'),
		stage: stage.nullable().describe('The stage that both tracks have reached.'),
		tracks: z.strictObject({ vfa: trackState, ra: trackState }),
		last: brief.nullable().describe('The last act or round.'),
		next: brief.nullable().describe('The next one that is scheduled or expected.'),
		forecast: z
			.strictObject({ modality, sentence: textIn })
			.nullable()
			.describe('Our projection in words; null where there is none.'),
		pages
	})
	.meta({ id: 'Summary', description: 'The state of the talks at a fixed address, for widgets.' });
