import { z } from 'zod';
import { MILESTONE_KINDS, MILESTONE_STATUSES } from '$lib/domain/milestones/milestone';
import type { Day } from '$lib/domain/time';
import { datedPage, inEachLanguage, type Description } from '$lib/feeds/description';
import { m } from '$lib/i18n/paraglide/messages';
import { stage, track } from '$lib/server/schemas/api/parts';
import { milestoneItem } from '$lib/server/schemas/api/record-items';
import { descriptionsOf } from '$lib/server/services/descriptions';
import { toCited } from './cited';
import { list, one } from './operation';
import { Refusal } from './refusal';

const updatedSince = z
	.union([z.iso.date(), z.iso.datetime({ offset: true })])
	.optional()
	.meta({
		description: 'Published or corrected on this day or later; of an instant its day in UTC.'
	});

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
		updated_since: updatedSince
	},
	items: ({ record, origin, query, today }) =>
		descriptionsOf(record, origin)
			.filter(
				({ tracks, stage, status, kind, revision }) =>
					(!query.track || tracks.includes(query.track)) &&
					(!query.stage || stage === query.stage) &&
					(!query.status || status === query.status) &&
					(!query.kind || kind === query.kind) &&
					(!query.updated_since || revision.on >= dayIn(query.updated_since))
			)
			.map((description) => toItem(description, today))
});

export const readMilestone = one({
	id: 'readMilestone',
	path: '/api/v1/milestones/{id}',
	summary: m.data_op_milestone,
	item: milestoneItem,
	example: 'talks-opened-round-1-2025',
	find: ({ record, origin, id, today }) => {
		const description = descriptionsOf(record, origin).find((it) => it.id === id);
		if (!description) throw new Refusal(404);
		return toItem(description, today);
	}
});

/** `description` as the API writes it: only what it names, and each thing once. */
export function toItem(description: Description, today: Day): z.output<typeof milestoneItem> {
	return {
		...description,
		sources: description.sources.map(toCited),
		cite: inEachLanguage((language) => datedPage(description, language, today))
	};
}

/** The UTC day of a day or an instant. */
function dayIn(text: string): string {
	return text.includes('T') ? new Date(text).toISOString().slice(0, 10) : text;
}
