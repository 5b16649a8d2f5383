import { redirect } from '@sveltejs/kit';
import { headline } from '$lib/domain/record/headline';
import { readQuery, writeQuery } from '$lib/domain/query';
import { ignoredWords } from '$lib/i18n/ignored-words';
import { chartWords } from '$lib/server/traveller/changes-chart-words';
import { changesCharts } from '$lib/server/traveller/changes-charts';
import { CHANGES_READERS, DEFAULT_CHANGES } from '$lib/server/traveller/changes-query';
import { categoryOptions, changesView } from '$lib/server/traveller/changes-view';
import { sumView } from '$lib/server/traveller/sum-view';
import { cellWords, filterWords, pageWords, sumWords } from './page-words';

export const load = ({ locals, url }) => {
	const { query, ignored } = readQuery(url.searchParams, CHANGES_READERS, DEFAULT_CHANGES);
	const canonical = writeQuery(query, CHANGES_READERS, DEFAULT_CHANGES);
	// A form also sends blank fields, so redirect to an address with only the reader's choices.
	if (ignored.length === 0 && url.search !== canonical) redirect(302, url.pathname + canonical);
	const { tracks } = headline(locals.record.milestones, locals.today);
	return {
		ignored: ignoredWords(ignored),
		path: url.pathname,
		words: pageWords(tracks.vfa.stage === 'entry-into-force'),
		filter: filterWords(query, categoryOptions(locals)),
		cells: cellWords(),
		view: changesView(locals, query.who),
		charts: chartWords(changesCharts(locals)),
		sum: sumView(locals, query),
		sumForm: sumWords(query)
	};
};
