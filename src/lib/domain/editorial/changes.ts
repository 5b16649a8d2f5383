import { milestoneFields, valueIn } from '$lib/domain/milestones/fields/each';
import type { ContentField } from '$lib/domain/milestones/fields/fields';
import type { MilestoneContent } from '$lib/domain/milestones/milestone';

/** The parts in which two contents differ; without an earlier content, all parts that are not empty. */
export function changedFields(
	before: MilestoneContent | null,
	after: MilestoneContent
): ContentField[] {
	return milestoneFields()
		.map(([name]) => name)
		.filter((name) => {
			const is = valueIn(after, name);
			return before === null ? !isEmpty(is) : canonical(valueIn(before, name)) !== canonical(is);
		});
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
