import { redirect } from '@sveltejs/kit';
import { STATE_CODES, yearsOf } from '$lib/domain/effects/statistics';
import { citedSources } from '$lib/domain/milestones/evidence';
import { readQuery, writeQuery } from '$lib/domain/query';
import { countryNames } from '$lib/i18n/country-names';
import { lodgedView, newestYear } from '$lib/server/traveller/lodged-view';
import { comparisonRows, partnersView } from '$lib/server/traveller/partners-view';
import { statesView } from '$lib/server/traveller/states-view';
import { statisticsQuery } from '$lib/server/traveller/statistics-query';

export const load = ({ locals, url }) => {
	const { facts } = locals.tracker;
	const { readers, defaults } = statisticsQuery(facts);
	const { query, ignored } = readQuery(url.searchParams, readers, defaults);
	const canonical = writeQuery(query, readers, defaults);
	// A form sends its defaults too: the address that is shared has only what was chosen.
	if (ignored.length === 0 && url.search !== canonical) redirect(302, url.pathname + canonical);
	const { observedElsewhere } = facts.effects;
	return {
		...{ query, ignored, canonical, path: url.pathname },
		years: yearsOf(facts.lodged).toReversed().map(String),
		states: stateOptions(locals),
		newest: newestYear(locals),
		lodged: lodgedView(locals, query),
		byState: statesView(locals, Number(query.year)),
		partners: partnersView(locals, query.share),
		comparisons: comparisonRows(locals, query.share),
		sources: citedSources(facts.sources, observedElsewhere.citations).map(({ source }) => source)
	};
};

/** The states to choose from, by their names in the reader's language. */
function stateOptions({ language }: Pick<App.Locals, 'language'>) {
	const names = Object.entries(countryNames(Object.values(STATE_CODES), language));
	return names
		.map(([value, label]) => ({ value, label }))
		.toSorted((a, b) => new Intl.Collator(language).compare(a.label, b.label));
}
