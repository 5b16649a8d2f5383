import type { ContentField } from '$lib/domain/editorial/changes';
import type { Language } from '$lib/domain/language';
import { labelInside } from './labels';
import { m } from './paraglide/messages';
import { getLocale } from './paraglide/runtime';
import { numberSlots } from './slots';

type Message = (inputs?: Record<string, never>, options?: { locale?: Language }) => string;

const LABELS: Record<string, Message> = {
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

const IN: Record<string, (slots: { field: string }) => string> = {
	en: m.desk_field_in_en,
	ru: m.desk_field_in_ru,
	kk: m.desk_field_in_kk
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
	const [name = '', language = ''] = field.split('.');
	const label = LABELS[name]?.() ?? '';
	return IN[language]?.({ field: label }) ?? label;
}

/** Parts of a milestone, as readers are told that they have changed; in the language of the request unless told. */
export function contentFieldNames(fields: readonly ContentField[], language?: Language): string {
	const options = language ? { locale: language } : {};
	const nameOf = (field: ContentField) =>
		LABELS[field === 'citations' ? 'sources' : field]?.({}, options) ?? field;
	return fields.map((field) => labelInside(nameOf(field), language ?? getLocale())).join(', ');
}
