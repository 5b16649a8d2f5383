import { m } from '$lib/i18n/paraglide/messages';

const LABELS: Record<string, () => string> = {
	title: m.desk_field_title,
	summary: m.desk_field_summary,
	tracks: m.desk_field_tracks,
	kind: m.desk_field_kind,
	stage: m.desk_field_stage,
	status: m.desk_field_status,
	date: m.desk_field_date,
	place: m.desk_field_place,
	confidence: m.desk_field_confidence,
	confidenceReason: m.desk_field_confidence_reason,
	changeNote: m.note_title
};

/** How the summary of problems calls a field: `title.kk` is "Title", `sources.1.url` "Source 2". */
export function fieldLabel(field: string): string | undefined {
	const [name = '', second] = field.split('.');
	const number = Number(second) + 1;
	if (name === 'sources') return m.desk_source({ number });
	if (name === 'actors') return m.desk_field_actor({ number });
	return LABELS[name]?.();
}
