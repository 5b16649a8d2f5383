import { AGREEMENT_KINDS } from '$lib/domain/agreements/agreement';
import { STAGES } from '$lib/domain/agreements/stages';
import { CONFIDENCES } from '$lib/domain/milestones/citation';
import {
	MILESTONE_KINDS,
	MILESTONE_STATUSES,
	type MilestoneContent
} from '$lib/domain/milestones/milestone';
import { choice, choices, optionalChoice } from './choice';
import { citations } from './citations';
import { partialDateField } from './date';
import type { Field } from './field';
import { localizedText } from './localized-text';
import { people } from './people';

/**
 * What a milestone consists of, in the order in which forms show it and readers are told of it. Forms, autosave,
 * merging, history, editions, import, export, API and tables are loops over it: a new field is added here, in
 * `MilestoneContent`, and where the types then ask for its name.
 */
export const MILESTONE_FIELDS = {
	title: localizedText('title', 'required', { max: 200 }),
	summary: localizedText('summary', 'optional', { max: 2000, multiline: true }),
	tracks: choices('tracks', AGREEMENT_KINDS),
	kind: choice('kind', MILESTONE_KINDS),
	stage: optionalChoice('stage', STAGES),
	status: choice('status', MILESTONE_STATUSES, 'done'),
	date: partialDateField('date'),
	place: localizedText('place', 'nullable', { max: 200 }),
	actors: people('actors', { max: 300 }),
	citations: citations('sources'),
	confidence: choice('confidence', CONFIDENCES),
	confidenceReason: localizedText('confidenceReason', 'nullable', { max: 500 })
} satisfies { [K in keyof MilestoneContent]: Field<string, MilestoneContent[K], unknown> };

export type MilestoneFields = typeof MILESTONE_FIELDS;
export type ContentField = keyof MilestoneFields;
