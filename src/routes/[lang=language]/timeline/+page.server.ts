import { redirect } from '@sveltejs/kit';
import { pictureFiles } from '$lib/charts/picture-files';
import {
	isNarrow,
	readTimelineQuery,
	select,
	writeTimelineQuery
} from '$lib/domain/milestones/filter';
import { textIn } from '$lib/domain/language';
import { byYear, yearCounts } from '$lib/domain/milestones/overview';
import { candidatesOf } from '$lib/domain/record/candidates';
import { sourcesOf } from '$lib/domain/record/record';
import { yearOf } from '$lib/domain/time';
import { everyPublisherName } from '$lib/i18n/names/publisher-names';
import { facetsOf } from './facets';

export const load = ({ locals, url }) => {
	const { record, language } = locals;
	const { query, ignored } = readTimelineQuery(url.searchParams);
	const canonical = writeTimelineQuery(query);
	// A form also sends blank fields, so redirect to an address with only the reader's choices.
	if (ignored.length === 0 && url.search !== canonical) redirect(302, url.pathname + canonical);

	const candidates = candidatesOf(record, everyPublisherName);
	const found = select(candidates, query).map(({ milestone }) => ({
		milestone,
		sources: sourcesOf(record, milestone)
	}));
	const years = yearCounts(candidates, query);
	const address = (change: Partial<typeof query>) =>
		url.pathname + writeTimelineQuery({ ...query, ...change });
	return {
		query,
		...{ ignored, narrow: isNarrow(query) },
		agreements: record.agreements
			.filter(({ role }) => role === 'tracked')
			.map(({ slug, name }) => ({ slug, name: textIn(name, language) })),
		...{ found: found.length, total: candidates.length },
		groups: byYear(found, ({ milestone }) => yearOf(milestone.date)),
		facets: facetsOf(candidates, query, years),
		reversed: address({ order: query.order === 'newest' ? 'oldest' : 'newest' }),
		chart: {
			chosen: query.year,
			years: years.map((count) => ({
				...count,
				/** Choosing the chosen year again shows all years. */
				href: `${address({ year: query.year === count.year ? null : count.year })}#years`
			})),
			csv: `${url.pathname}/data.csv${canonical}`,
			picture: pictureFiles(`${url.pathname}/years`, canonical)
		}
	};
};
