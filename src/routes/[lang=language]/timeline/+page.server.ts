import { redirect } from '@sveltejs/kit';
import { AGREEMENT_KINDS } from '$lib/domain/agreements/agreement';
import { STAGES } from '$lib/domain/agreements/stages';
import { SOURCE_KINDS } from '$lib/domain/milestones/citation';
import {
	facetCounts,
	isNarrow,
	readTimelineQuery,
	select,
	writeTimelineQuery,
	type Facet
} from '$lib/domain/milestones/filter';
import { MILESTONE_KINDS, MILESTONE_STATUSES } from '$lib/domain/milestones/milestone';
import { byYear, yearCounts } from '$lib/domain/milestones/overview';
import { formatDate } from '$lib/domain/time';
import { m } from '$lib/i18n/paraglide/messages';
import { candidatesOf } from '$lib/domain/record/candidates';
import { rowOf } from './rows';

export const load = ({ locals, url }) => {
	const { record, language } = locals;
	const { query, ignored } = readTimelineQuery(url.searchParams);
	const canonical = writeTimelineQuery(query);
	// A form sends its blank fields too: the address that is shared has only what was chosen.
	if (ignored.length === 0 && url.search !== canonical) redirect(302, url.pathname + canonical);

	const candidates = candidatesOf(record);
	const selected = select(candidates, query);
	const rows = selected.map(({ milestone }) => rowOf(record, milestone, language));
	const years = yearCounts(candidates, query);
	/** The values of a facet, each with its count. */
	const options = <F extends Facet, V extends string>(facet: F, values: readonly V[]) => {
		const counts = facetCounts(candidates, query, facet) as Map<unknown, number>;
		return values.map((value) => [value, counts.get(value) ?? 0] as const);
	};
	const address = (change: Partial<typeof query>) =>
		url.pathname + writeTimelineQuery({ ...query, ...change });
	return {
		query,
		ignored,
		narrow: isNarrow(query),
		total: candidates.length,
		found: rows.length,
		groups: byYear(rows, ({ year }) => year),
		options: {
			track: options('track', AGREEMENT_KINDS),
			kind: options('kind', MILESTONE_KINDS),
			stage: options('stage', STAGES),
			status: options('status', MILESTONE_STATUSES),
			source: options('source', SOURCE_KINDS),
			year: years.map(({ year, total }) => [String(year), total] as const).toReversed()
		},
		reversed: address({ order: query.order === 'newest' ? 'oldest' : 'newest' }),
		years: years.map((count) => ({
			...count,
			/** Choosing the chosen year again shows all years. */
			href: address({ year: query.year === count.year ? null : count.year })
		})),
		csv: `${url.pathname}/data.csv${canonical}`,
		source: m.timeline_chart_source({
			version: record.version,
			date: formatDate(record.check.checkedOn, language)
		})
	};
};
