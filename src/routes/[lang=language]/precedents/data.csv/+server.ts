import { COURSE_STEPS } from '$lib/domain/agreements/course';
import { readQuery } from '$lib/domain/query';
import { DAYS_PER_MONTH } from '$lib/domain/time';
import { csvResponse } from '$lib/feeds/csv';
import { compare, type CourseRow } from '$lib/domain/agreements/comparison-rows';
import { comparedOn } from '$lib/server/compared-on';
import { COMPARISON_READERS, DEFAULT_COMPARISON } from '$lib/domain/agreements/comparison-query';

const AFTER = COURSE_STEPS.slice(1);
const name = (step: string) => step.replaceAll('-', '_');

/** The comparison as a table for machines, with the same query as the page; `?bom=1` for spreadsheets. */
export const GET = ({ locals, url }) => {
	const { query } = readQuery(url.searchParams, COMPARISON_READERS, DEFAULT_COMPARISON);
	const columns = [
		...['agreements', 'partner_iso3', 'partner', 'kind', 'amendment', 'tracked', 'status'],
		'outcome',
		...COURSE_STEPS.map(name),
		...AFTER.flatMap((step) => [`${name(step)}_after_days_min`, `${name(step)}_after_days_max`]),
		...['total_days_min', 'total_days_max', 'total_months_min', 'total_months_max'],
		'unseen_days'
	];
	const rows = compare(query, comparedOn(locals)).rows.map(fields);
	return csvResponse({ columns, rows }, { url, name: 'eu-visa-readmission-precedents' });
};

function fields(row: CourseRow): (string | number | null)[] {
	const { total } = row;
	const months = (days: number | undefined) =>
		days === undefined ? null : Math.round((days / DAYS_PER_MONTH) * 10) / 10;
	return [
		...[row.slugs.join(' '), row.iso3, row.partner.text, row.kind],
		...[Number(row.amendment), Number(row.tracked), row.statuses.join(' '), row.outcome],
		...COURSE_STEPS.map((step) => row.dates[step]),
		...AFTER.flatMap((step) => {
			const range = row.legs.find(({ to }) => to === step)?.sinceOpening;
			return [range?.min ?? null, range?.max ?? null];
		}),
		...[total?.min ?? null, total?.max ?? null, months(total?.min), months(total?.max)],
		row.unseen
	];
}
