import { isBlank } from '$lib/domain/milestones/fields/typed-texts';
import type { TypedMilestone } from '$lib/domain/milestones/fields/each';
import type { TypedSource } from '$lib/domain/milestones/fields/citations';
import type { Fields } from '$lib/server/auth/carried';
import type { Localized } from '$lib/domain/language';
import type { TrackerRecord } from '$lib/domain/record/record';
import { proposedFields } from './write-milestone';

/** The form of a milestone with one more source, ready to open. */
export interface Attachment {
	slug: string;
	title: Localized;
	fields: Fields;
}

/** A milestone as the desk opens it: its newest revision, published or not. */
interface Opened {
	slug: string | null;
	title: Localized | null;
	typed: TypedMilestone | null;
	baseRevision: number;
}

/** `undefined` if there is no such milestone. */
export function attachSource(
	opened: Opened | undefined,
	source: TypedSource
): Attachment | undefined {
	const { slug, title, typed, baseRevision } = opened ?? {};
	if (!slug || !title || !typed) return undefined;
	const sources = [...typed.sources.filter((row) => !isBlank(row)), source];
	return { slug, title, fields: proposedFields({ ...typed, sources }, baseRevision) };
}

/** All milestones to choose from, the newest first. */
export function milestoneChoices(record: TrackerRecord) {
	return record.milestones.map(({ slug, date, title }) => ({ slug, date, title }));
}
