import {
	MILESTONE_FIELDS,
	type ContentField,
	type MilestoneFields
} from '$lib/domain/milestones/fields/fields';
import { isLanguage, type Language } from '$lib/domain/language';
import { labelInside } from './labels';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { numberSlots } from '$lib/i18n/values/slots';

type Message = (inputs?: Record<string, never>, options?: { locale?: Language }) => string;

type FormName = MilestoneFields[ContentField]['name'];

const LABELS: Record<FormName | 'note', Message> & Partial<Record<string, Message>> = {
	title: m.desk_field_title,
	summary: m.desk_field_summary,
	tracks: m.desk_field_tracks,
	kind: m.desk_field_kind,
	stage: m.desk_field_stage,
	status: m.desk_field_status,
	date: m.desk_field_date,
	place: m.desk_field_place,
	actors: m.desk_field_actors,
	sources: m.desk_fieldset_sources,
	confidence: m.desk_field_confidence,
	confidenceReason: m.desk_field_confidence_reason,
	note: m.workflow_note
};

/** What helps to fill a field in. */
export const FIELD_HINTS: Record<string, Message> = {
	title: m.desk_texts_hint,
	kind: m.desk_kind_explained,
	stage: m.desk_field_stage_hint,
	confidenceReason: m.desk_reason_hint
};

/** How the summary of problems calls a field: `title.kk` is "Title", `sources.1.url` "Source 2". */
export function fieldLabel(field: string): string | undefined {
	const [name = '', second] = field.split('.');
	const number = () => numberSlots('number', Number(second) + 1, getLocale());
	if (name === 'sources' && second) return m.desk_source(number());
	if (name === 'actors' && second) return m.desk_field_actor(number());
	return LABELS[name]?.();
}

/** The same with the language, where the field is a text in one: "Title in Kazakh". */
export function fieldName(field: string): string {
	const [name = '', language] = field.split('.');
	const label = LABELS[name]?.() ?? '';
	return isLanguage(language) ? m.desk_field_in({ field: label, language }) : label;
}

/** Parts of a milestone, as readers are told that they have changed. */
export function contentFieldNames(
	fields: readonly ContentField[],
	language: Language = getLocale()
): string {
	const options = { locale: language };
	const nameOf = (field: ContentField) =>
		LABELS[MILESTONE_FIELDS[field].name]?.({}, options) ?? field;
	return fields.map((field) => labelInside(nameOf(field), language)).join(', ');
}
