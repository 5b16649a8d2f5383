import { DEFAULT_COMPARISON } from '$lib/domain/agreements/comparison-query';
import { QUESTIONS } from '$lib/domain/effects/check';
import { DEFAULT_SUM } from '$lib/domain/effects/compare/sum-query';
import { ANY } from '$lib/domain/milestones/filter';
import { OPERATIONS } from '$lib/server/api/operations';

/** Every public page can be requested as it was on a day. */
const EVERYWHERE = ['as-of'];
/** A table for spreadsheets. */
const TABLE = ['bom'];
/** A drawing as a file. */
const PICTURE = ['shape', 'theme'];

const TIMELINE = Object.keys(ANY);
const COMPARISON = Object.keys(DEFAULT_COMPARISON);
const FORECAST = ['by', 'class', 'signed', 'initialled'];
const CHANGES = ['who', ...Object.keys(DEFAULT_SUM)];

/**
 * The parameters that a route uses, by its id after the language. A route that is not listed is cached without
 * a query only. Requests with other parameters are answered but not cached, so that nobody can fill the cache
 * with invented names.
 */
const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
	'/timeline': TIMELINE,
	'/timeline/data.csv': [...TIMELINE, ...TABLE],
	'/timeline/years.[format=picture]': [...TIMELINE, ...PICTURE],
	'/precedents': COMPARISON,
	'/precedents/data.csv': [...COMPARISON, ...TABLE],
	'/precedents/bars.[format=picture]': [...COMPARISON, ...PICTURE],
	'/changes': CHANGES,
	'/changes/data.csv': [...CHANGES, ...TABLE],
	'/changes/charts.csv': TABLE,
	'/changes/[chart].[format=picture]': PICTURE,
	'/check': QUESTIONS,
	// Not '/check/calendar.ics': each file is newer than the one before.
	'/check/feed.[format=feed]': QUESTIONS,
	'/forecast': FORECAST,
	'/forecast/curve.csv': [...FORECAST, ...TABLE],
	'/forecast/curve.[format=picture]': [...FORECAST, ...PICTURE],
	'/forecast/card.png': FORECAST,
	'/forecast/ledger.csv': TABLE,
	'/forecast/cases.csv': ['class', ...TABLE],
	'/brief': ['since'],
	'/brief.pdf': ['since'],
	'/embed': ['theme', 'on'],
	'/embed/[piece=embed]': ['theme'],
	'/path.[format=picture]': PICTURE,
	'/milestones.csv': TABLE,
	'/sources': ['kind', 'language'],
	...Object.fromEntries(
		OPERATIONS.map(({ path, query }) => [path.replace('{id}', '[id]'), Object.keys(query.shape)])
	)
};

/** The longest query that is cached. */
const LONGEST = 500;

/** Whether the route uses every parameter in `query`, and each occurs once. */
export function knowsQuery(route: string | null, query: URLSearchParams): boolean {
	if (query.size === 0) return true;
	const path = route?.replace('/[lang=language]', '') ?? '';
	const known: readonly string[] = [...EVERYWHERE, ...(PARAMETERS[path] ?? [])];
	const names = [...query.keys()];
	return (
		query.toString().length <= LONGEST &&
		names.every((name) => known.includes(name)) &&
		new Set(names).size === names.length
	);
}
