import { redirect } from '@sveltejs/kit';
import { yearsOf } from '$lib/domain/effects/statistics';
import { citedSources } from '$lib/domain/milestones/evidence';
import { readQuery, writeQuery } from '$lib/domain/query';
import { ignoredWords } from '$lib/i18n/ignored-words';
import { lodgedView, newestYear } from '$lib/server/traveller/lodged-view';
import { comparisonRows, partnersView } from '$lib/server/traveller/partners-view';
import { statesView } from '$lib/server/traveller/states-view';
import { pageWords, sourceLinks } from '$lib/server/traveller/statistics/head';
import { lodgedWords, stateOptions } from '$lib/server/traveller/statistics/lodged';
import { partnersWords } from '$lib/server/traveller/statistics/partners';
import { statesWords } from '$lib/server/traveller/statistics/states';
import { statisticsQuery } from '$lib/server/traveller/statistics-query';

export const load = ({ locals, url }) => {
	const { language, tracker } = locals;
	const { facts } = tracker;
	const { readers, defaults } = statisticsQuery(facts);
	const { query, ignored } = readQuery(url.searchParams, readers, defaults);
	const canonical = writeQuery(query, readers, defaults);
	// A form also sends its defaults, so redirect to an address with only the reader's choices.
	if (ignored.length === 0 && url.search !== canonical) redirect(302, url.pathname + canonical);
	const years = yearsOf(facts.lodged).toReversed().map(String);
	const partners = partnersView(locals, query.share);
	const comparisons = comparisonRows(locals, query.share);
	const { citations } = facts.effects.observedElsewhere;
	return {
		...{ canonical, path: url.pathname },
		ignored: ignoredWords(ignored),
		words: pageWords(newestYear(locals), language),
		lodged: lodgedWords(query, lodgedView(locals, query), stateOptions(language)),
		byState: statesWords(query, statesView(locals, Number(query.year)), years),
		partners: partnersWords(query, { partners, comparisons }, language),
		sources: sourceLinks(citedSources(facts.sources, citations).map(({ source }) => source))
	};
};
