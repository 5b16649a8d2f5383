import { isBlank, typedOf, type TypedSource } from '$lib/domain/editorial/typed';
import type { Fields } from '$lib/server/auth/carried';
import type { Localized } from '$lib/domain/language';
import type { TrackerRecord } from '$lib/domain/record/record';
import { proposedFields } from './write-milestone';

/** The form of a milestone with one more source, ready to be opened. */
export interface Attachment {
	slug: string;
	title: Localized;
	fields: Fields;
}

/** `undefined` where the record has no such milestone. */
export function attachSource(
	record: TrackerRecord,
	slug: string,
	source: TypedSource
): Attachment | undefined {
	const milestone = record.milestones.find((candidate) => candidate.slug === slug);
	if (!milestone) return undefined;
	const typed = typedOf(milestone, record.sources);
	const sources = [...typed.sources.filter((row) => !isBlank(row)), source];
	const fields = proposedFields({ ...typed, sources }, milestone.revision);
	return { slug, title: milestone.title, fields };
}

/** Every milestone for a choice, the newest first. */
export function milestoneChoices(record: TrackerRecord) {
	return record.milestones.map(({ slug, date, title }) => ({ slug, date, title }));
}
