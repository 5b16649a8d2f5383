import { AGREEMENT_KINDS } from '$lib/domain/agreements/agreement';
import { STAGES } from '$lib/domain/agreements/stages';
import { SOURCE_KINDS } from '$lib/domain/milestones/citation';
import {
	facetCounts,
	isNarrow,
	type Candidate,
	type Facet,
	type TimelineQuery
} from '$lib/domain/milestones/filter';
import { MILESTONE_KINDS, MILESTONE_STATUSES } from '$lib/domain/milestones/milestone';
import {
	KIND_NAMES,
	SOURCE_KIND_NAMES,
	STAGE_NAMES,
	STATUS_NAMES,
	TRACK_NAMES
} from '$lib/i18n/labels';
import { m } from '$lib/i18n/paraglide/messages';

export function pageWords() {
	return {
		title: m.timeline_title(),
		description: m.timeline_description(),
		lead: m.timeline_lead(),
		empty: m.timeline_empty(),
		clear: m.timeline_clear()
	};
}

/** What is shown and in which order, and the name of the link to the other order. */
export function resultWords(query: TimelineQuery, found: number, total: number) {
	const newest = query.order === 'newest';
	return {
		count: isNarrow(query)
			? m.timeline_found({ count: found, total })
			: m.timeline_all({ count: total }),
		order: newest ? m.timeline_newest_first() : m.timeline_oldest_first(),
		reverse: newest ? m.timeline_show_oldest() : m.timeline_show_newest()
	};
}

export function chartWords() {
	return {
		title: m.timeline_chart(),
		note: m.timeline_chart_note(),
		caption: m.timeline_chart_caption(),
		year: m.timeline_year(),
		total: m.timeline_total(),
		parts: { both: m.common_track_both(), vfa: m.timeline_only_vfa(), ra: m.timeline_only_ra() }
	};
}

/** @param years from the first to the last, with the milestones of each */
export function filterWords(
	candidates: readonly Candidate[],
	query: TimelineQuery,
	years: readonly { year: number; total: number }[]
) {
	const any = m.timeline_any();
	const selects = [
		{
			...select('track', AGREEMENT_KINDS, (value) => TRACK_NAMES[value]()),
			label: m.timeline_track(),
			any: m.timeline_any_neuter()
		},
		{
			...select('kind', MILESTONE_KINDS, (value) => KIND_NAMES[value]()),
			label: m.timeline_kind(),
			any
		},
		{
			...select('stage', STAGES, (value) => STAGE_NAMES[value]()),
			label: m.timeline_stage(),
			any
		},
		{
			...select('status', MILESTONE_STATUSES, (value) => STATUS_NAMES[value]()),
			label: m.timeline_status(),
			any
		},
		{
			...select('source', SOURCE_KINDS, (value) => SOURCE_KIND_NAMES[value]()),
			label: m.timeline_source(),
			any
		},
		{
			name: 'year',
			options: years
				.map(({ year, total }) => ({ value: String(year), label: String(year), count: total }))
				.toReversed(),
			label: m.timeline_year(),
			any
		}
	].map((one) => ({ ...one, value: String(query[one.name as Facet] ?? '') }));
	const inUse = selects.filter(({ value }) => value !== '').length;
	return {
		selects,
		form: m.timeline_form(),
		search: m.timeline_search(),
		show: m.timeline_show(),
		summary: inUse > 0 ? m.timeline_filters_in_use({ count: inUse }) : m.timeline_filters()
	};

	/** The values of a facet, each with its count. */
	function select<V extends string>(
		name: Facet,
		values: readonly V[],
		label: (value: V) => string
	) {
		const counts = facetCounts(candidates, query, name) as Map<unknown, number>;
		return {
			name,
			options: values.map((value) => ({
				value,
				label: label(value),
				count: counts.get(value) ?? 0
			}))
		};
	}
}
