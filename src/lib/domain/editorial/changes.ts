import type { MilestoneContent } from '$lib/domain/milestones/milestone';

/** The parts of a milestone, in the order in which changes are listed. */
export const CONTENT_FIELDS = [
	'title',
	'summary',
	'date',
	'tracks',
	'kind',
	'stage',
	'status',
	'place',
	'actors',
	'confidence',
	'confidenceReason',
	'citations'
] as const satisfies (keyof MilestoneContent)[];
export type ContentField = (typeof CONTENT_FIELDS)[number];

/** The parts in which two contents differ; without an earlier content, all parts that are not empty. */
export function changedFields(
	before: MilestoneContent | null,
	after: MilestoneContent
): ContentField[] {
	return CONTENT_FIELDS.filter((field) =>
		before === null ? !isEmpty(after[field]) : canonical(before[field]) !== canonical(after[field])
	);
}

function isEmpty(value: unknown): boolean {
	return value === null || canonical(value) === '{}' || canonical(value) === '[]';
}

/** JSON with sorted keys, so that the order of the languages makes no difference. */
function canonical(value: unknown): string {
	return JSON.stringify(value, (_key, part: unknown) =>
		part && typeof part === 'object' && !Array.isArray(part)
			? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
			: part
	);
}
