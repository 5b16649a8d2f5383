import { redirect } from '@sveltejs/kit';
import { readQuery, writeQuery } from '$lib/domain/query';
import { compare } from '$lib/domain/agreements/comparison-rows';
import { COMPARISON_READERS, DEFAULT_COMPARISON } from '$lib/domain/agreements/comparison-query';
import { pictureFiles } from '$lib/charts/picture-files';
import { barsOf } from '$lib/charts/course-view';
import { ignoredWords } from '$lib/i18n/ignored-words';
import { formWords, pageWords } from './page-words';
import { tableOf } from './words';

export const load = ({ locals, url }) => {
	const { query, ignored } = readQuery(url.searchParams, COMPARISON_READERS, DEFAULT_COMPARISON);
	const canonical = writeQuery(query, COMPARISON_READERS, DEFAULT_COMPARISON);
	// A form also sends its defaults, so redirect to an address with only the reader's choices.
	if (ignored.length === 0 && url.search !== canonical) redirect(302, url.pathname + canonical);
	const comparison = compare(query, locals);
	const { language } = locals;
	const path = `/${language}/precedents`;
	return {
		ignored: ignoredWords(ignored),
		narrow: canonical !== '',
		words: pageWords(comparison, language),
		form: formWords(query, comparison.statuses),
		bars: barsOf(comparison.rows, language),
		table: tableOf(comparison.rows, { query, language, path }),
		csv: `${path}/data.csv${canonical}`,
		picture: pictureFiles(`${path}/bars`, canonical)
	};
};
