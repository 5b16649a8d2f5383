import { redirect } from '@sveltejs/kit';
import { readQuery, writeQuery } from '$lib/domain/query';
import { compare } from '$lib/domain/agreements/comparison-rows';
import { COMPARISON_READERS, DEFAULT_COMPARISON } from '$lib/domain/agreements/comparison-query';
import { comparedOn } from '$lib/server/compared-on';
import { pictureFiles } from '$lib/charts/picture-files';

export const load = ({ locals, url }) => {
	const { query, ignored } = readQuery(url.searchParams, COMPARISON_READERS, DEFAULT_COMPARISON);
	const canonical = writeQuery(query, COMPARISON_READERS, DEFAULT_COMPARISON);
	// A form also sends its defaults, so redirect to an address with only the reader's choices.
	if (ignored.length === 0 && url.search !== canonical) redirect(302, url.pathname + canonical);
	const path = `/${locals.language}/precedents`;
	return {
		...{ query, ignored, narrow: canonical !== '' },
		comparison: compare(query, comparedOn(locals)),
		path,
		csv: `${path}/data.csv${canonical}`,
		picture: pictureFiles(`${path}/bars`, canonical)
	};
};
