import { DEFAULT_COMPARISON } from '$lib/domain/agreements/comparison-query';
import { QUESTIONS } from '$lib/domain/effects/check';
import { DEFAULT_SUM } from '$lib/domain/effects/compare/sum-query';
import { statisticsQuery } from '$lib/domain/effects/statistics-query';
import { CLASS_FIELDS } from '$lib/domain/forecast/question';
import { ANY } from '$lib/domain/milestones/filter';
import { OPERATIONS } from '$lib/server/api/operations';
import { CHECK_FIELDS } from '$lib/server/traveller/read-check';
import { STAYS_FIELDS } from '$lib/server/traveller/read-stays';

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
/** The names only: which years there are does not matter here. */
const STATISTICS = Object.keys(statisticsQuery({ lodged: [] }).readers);

/** The parameters with which a route is cached, by its id after the language; one that is not listed has none. */
const CACHED: Readonly<Record<string, readonly string[]>> = {
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
	'/statistics': STATISTICS,
	'/statistics/lodged.csv': [...STATISTICS, ...TABLE],
	'/statistics/states.csv': [...STATISTICS, ...TABLE],
	'/statistics/partners.csv': TABLE,
	'/statistics/[chart].[format=picture]': [...STATISTICS, ...PICTURE],
	'/check': QUESTIONS,
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

/** What a route reads besides; it is rendered each time: a form half filled in, a token, a file newer each time. */
const NOT_CACHED: Readonly<Record<string, readonly string[]>> = {
	'/as-of': ['day', 'problem', 'asked'],
	'/check': CHECK_FIELDS,
	'/forecast': CLASS_FIELDS,
	'/check/calendar.ics': QUESTIONS,
	'/follow': ['asked'],
	'/follow/confirm': ['token', 'done'],
	'/follow/leave': ['token', 'done'],
	'/rules/days': STAYS_FIELDS
};

/** Pages that tell their reader which names they do not know, such as those of older questions in a bookmark. */
const TELLS_UNKNOWN: readonly string[] = ['/check', '/rules/days'];

/** The longest query that is cached. */
const LONGEST = 500;

/** Whether the route is cached with every parameter in `query`, and each occurs once. */
export function mayCache(route: string | null, query: URLSearchParams): boolean {
	if (query.size === 0) return true;
	const cached = [...EVERYWHERE, ...(CACHED[inEveryLanguage(route)] ?? [])];
	const names = [...query.keys()];
	return (
		query.toString().length <= LONGEST &&
		names.every((name) => cached.includes(name)) &&
		new Set(names).size === names.length
	);
}

/**
 * `query` without the parameters that the route does not read, such as those that others add to links. Nothing is
 * rendered for them, so nobody can keep the process busy with invented names.
 */
export function withoutUnknown(route: string | null, query: URLSearchParams): URLSearchParams {
	const path = inEveryLanguage(route);
	if (TELLS_UNKNOWN.includes(path)) return query;
	const read = [...EVERYWHERE, ...(CACHED[path] ?? []), ...(NOT_CACHED[path] ?? [])];
	return new URLSearchParams([...query].filter(([name]) => read.includes(name)));
}

function inEveryLanguage(route: string | null): string {
	return route?.replace('/[lang=language]', '') ?? '';
}
