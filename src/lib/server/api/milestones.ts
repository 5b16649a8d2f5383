import { z } from 'zod';
import { inEachLanguage } from '$lib/domain/language';
import { MILESTONE_KINDS, MILESTONE_STATUSES } from '$lib/domain/milestones/milestone';
import type { Retraction } from '$lib/domain/record/changes';
import { parseInstant, type Day, type Instant } from '$lib/domain/time';
import { datedPage, type Description, type RetractedDescription } from '$lib/feeds/description';
import { m } from '$lib/i18n/paraglide/messages';
import { stage, track } from '$lib/server/schemas/api/parts';
import { milestoneItem, retractionItem } from '$lib/server/schemas/api/record-items';
import { descriptionsOf, retractionsOf } from '$lib/server/services/record/descriptions';
import { toCited } from './cited';
import { list, one } from './operation';
import { Refusal } from './refusal';

const since = z.union([z.iso.date(), z.iso.datetime({ offset: true })]).optional();
const DAY_OR_INSTANT = 'A day of Kazakhstan, or an instant.';

export const listMilestones = list({
	id: 'listMilestones',
	path: '/api/v1/milestones',
	summary: m.data_op_milestones,
	item: milestoneItem,
	filters: {
		track: track.optional(),
		stage: stage.optional(),
		status: z.enum(MILESTONE_STATUSES).optional(),
		kind: z.enum(MILESTONE_KINDS).optional(),
		updated_since: since.meta({
			description: `Published or corrected then or later. ${DAY_OR_INSTANT} Retracted ones have a list of their own.`
		})
	},
	items: ({ record, origin, query, today }) =>
		descriptionsOf(record, origin)
			.filter(
				({ tracks, stage, status, kind, revision, updatedAt }) =>
					(!query.track || tracks.includes(query.track)) &&
					(!query.stage || stage === query.stage) &&
					(!query.status || status === query.status) &&
					(!query.kind || kind === query.kind) &&
					isSince(query.updated_since, revision.on, updatedAt)
			)
			.map((description) => toItem(description, today))
});

/** A separate list, because a retraction has no title and claims nothing, so it is not a milestone. */
export const listRetractions = list({
	id: 'listRetractions',
	path: '/api/v1/retractions',
	summary: m.data_op_retractions,
	item: retractionItem,
	filters: {
		track: track.optional(),
		stage: stage.optional(),
		updated_since: since.meta({ description: `Retracted then or later. ${DAY_OR_INSTANT}` })
	},
	items: ({ record, origin, query }) =>
		retractionsOf(record, origin)
			.filter(
				({ tracks, stage, retractedOn, updatedAt }) =>
					(!query.track || tracks.includes(query.track)) &&
					(!query.stage || stage === query.stage) &&
					isSince(query.updated_since, retractedOn, updatedAt)
			)
			.map(toRetractionItem)
});

export const readMilestone = one({
	id: 'readMilestone',
	path: '/api/v1/milestones/{id}',
	summary: m.data_op_milestone,
	item: milestoneItem,
	example: 'talks-opened-round-1-2025',
	find: ({ record, origin, id, today }) => {
		const description = descriptionsOf(record, origin).find((it) => it.id === id);
		if (!description) throw missing(record.retractions.get(id));
		return toItem(description, today);
	}
});

/** `description` in the API's format: only the documented fields, each fact once. */
export function toItem(
	{ changes: _, ...description }: Description,
	today: Day
): z.output<typeof milestoneItem> {
	return {
		...description,
		sources: description.sources.map(toCited),
		cite: inEachLanguage((language) => datedPage(description, language, today))
	};
}

function toRetractionItem({
	changes: _,
	tracks,
	...told
}: RetractedDescription): z.output<typeof retractionItem> {
	return { ...told, modality: null, tracks: [...tracks] };
}

/** A retracted milestone is 410, one that never existed 404. */
function missing(retraction: Retraction | undefined): Refusal {
	if (!retraction) return new Refusal(404);
	const { on, note } = retraction;
	return new Refusal(410, [], { on, note });
}

/** A day is compared with the day that is told, an instant with the instant. */
function isSince(since: string | undefined, on: Day, at: Instant): boolean {
	if (since === undefined) return true;
	const instant = parseInstant(since);
	return instant ? at >= instant : on >= since;
}
