import { milestoneFields, type AnyField } from '$lib/domain/milestones/fields/each';
import type { ContentField } from '$lib/domain/milestones/fields/fields';
import { m } from '$lib/i18n/paraglide/messages';

/** The parts of the form in their order, as their headings call them. */
export const PARTS = {
	texts: m.desk_fieldset_texts,
	kind: m.desk_fieldset_kind,
	when: m.desk_fieldset_when,
	sources: m.desk_fieldset_sources,
	confidence: m.desk_fieldset_confidence
};
type Part = keyof typeof PARTS;

const PART_OF: Record<ContentField, Part> = {
	title: 'texts',
	summary: 'texts',
	tracks: 'kind',
	kind: 'kind',
	stage: 'kind',
	status: 'kind',
	date: 'when',
	place: 'when',
	actors: 'when',
	citations: 'sources',
	confidence: 'confidence',
	confidenceReason: 'confidence'
};

export function fieldsIn(part: Part): AnyField[] {
	return milestoneFields().flatMap(([name, field]) =>
		(PART_OF[name] ?? 'texts') === part ? [field] : []
	);
}
