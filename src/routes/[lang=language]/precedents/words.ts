import type { ComparisonOrder } from '$lib/domain/agreements/comparison';
import {
	COMPARISON_READERS,
	DEFAULT_COMPARISON,
	type ComparisonQuery
} from '$lib/domain/agreements/comparison-query';
import type { CourseRow } from '$lib/domain/agreements/comparison-rows';
import { COURSE_STEPS, type CourseStep } from '$lib/domain/agreements/course';
import type { Language } from '$lib/domain/language';
import { writeQuery } from '$lib/domain/query';
import { DAYS_PER_MONTH, formatDateShort } from '$lib/domain/time';
import type { CourseBar } from '$lib/charts/course-bars';
import type { ChartTable, TableColumn } from '$lib/charts/table';
import { AGREEMENT_STATUS_NAMES, STEP_NAMES } from '$lib/i18n/agreement-labels';
import { daysText, monthsText } from '$lib/i18n/lengths';
import { m } from '$lib/i18n/paraglide/messages';

const KINDS = {
	vfa: m.precedents_short_vfa,
	ra: m.precedents_short_ra,
	pair: m.precedents_short_pair
};

/** "Cabo Verde, visas (amendment)". */
export function rowName({ partner, kind, amendment }: CourseRow): string {
	const name = `${partner.text}, ${KINDS[kind]()}`;
	return amendment ? `${name} (${m.precedents_amendment()})` : name;
}

/** The rows as bars, in months. */
export function barsOf(rows: readonly CourseRow[], language: Language): CourseBar[] {
	return rows.map((row) => ({
		label: rowName(row),
		legs: row.legs.flatMap(({ to, start, end }) =>
			to === 'talks-opened'
				? []
				: [{ step: to, start: start / DAYS_PER_MONTH, end: end / DAYS_PER_MONTH }]
		),
		open: openEnd(row),
		end: endWords(row, language),
		now: row.tracked,
		details: detailsOf(row, language)
	}));
}

/** From the last step taken to today, where the way has no end yet. */
function openEnd({ outcome, total, legs }: CourseRow): CourseBar['open'] {
	if (outcome === 'in-force' || !total) return null;
	const start = legs.at(-1)?.end ?? 0;
	return { start: start / DAYS_PER_MONTH, end: (total.min + total.max) / 2 / DAYS_PER_MONTH };
}

function endWords({ outcome, total }: CourseRow, language: Language): string {
	if (!total) return m.precedents_no_opening();
	if (outcome === 'stalled') return m.precedents_stalled();
	const months = monthsText(total, language);
	return outcome === 'open' ? m.precedents_so_far({ months }) : months;
}

function detailsOf(row: CourseRow, language: Language): string[] {
	const steps = COURSE_STEPS.flatMap((step) => {
		const date = row.dates[step];
		if (!date) return [];
		const text = formatDateShort(date, language);
		const leg = row.legs.find(({ to }) => to === step);
		const months = leg && monthsText(leg.sinceOpening, language);
		return [`${STEP_NAMES[step]()}: ${months ? m.precedents_after({ date: text, months }) : text}`];
	});
	return [...steps, statusWords(row)];
}

export function statusWords({ statuses }: CourseRow): string {
	return statuses.map((status) => AGREEMENT_STATUS_NAMES[status]()).join('; ');
}

/** The same as a table, whose headings sort it. */
export function tableOf(
	rows: readonly CourseRow[],
	{ query, language, path }: { query: ComparisonQuery; language: Language; path: string }
): ChartTable {
	const sortable = (text: string, sort: ComparisonOrder, numeric = false): TableColumn => {
		const active = query.sort === sort;
		const order = active && query.order === 'up' ? 'down' : 'up';
		const search = writeQuery({ ...query, sort, order }, COMPARISON_READERS, DEFAULT_COMPARISON);
		const direction = query.order === 'up' ? 'ascending' : 'descending';
		return { text, numeric, href: path + search, sort: active ? direction : undefined };
	};
	return {
		open: true,
		columns: [
			sortable(m.precedents_column_agreement(), 'partner'),
			{ ...sortable(m.precedents_column_opened(), 'opened'), oneLine: true },
			{ text: m.precedents_column_initialled(), numeric: true },
			{ text: m.precedents_column_signed(), numeric: true },
			sortable(m.precedents_column_in_force(), 'duration', true),
			{ text: m.precedents_column_days(), numeric: true },
			sortable(m.precedents_status(), 'status')
		],
		rows: rows.map((row) => [
			{
				text: rowName(row),
				href: `/${language}/agreements/${row.slugs[0]}`,
				now: row.tracked
			},
			{ text: openedWords(row, language) },
			{ text: afterWords(row, 'initialled', language) },
			{ text: afterWords(row, 'signed', language) },
			{ text: totalWords(row, language, monthsText) },
			{ text: totalWords(row, language, daysText) },
			{ text: statusWords(row) }
		])
	};
}

function openedWords({ dates }: CourseRow, language: Language): string {
	const opened = dates['talks-opened'];
	return opened ? formatDateShort(opened, language) : m.unknown();
}

/** Months to a step; "unknown" where it was taken on a day that the record does not hold. */
function afterWords({ legs, outcome }: CourseRow, step: CourseStep, language: Language): string {
	const leg = legs.find(({ to }) => to === step);
	if (leg) return monthsText(leg.sinceOpening, language);
	return outcome === 'in-force' ? m.unknown() : m.precedents_not_reached();
}

function totalWords(
	{ total, outcome }: CourseRow,
	language: Language,
	write: typeof monthsText
): string {
	if (!total) return m.unknown();
	const text = write(total, language);
	return outcome === 'in-force' ? text : m.precedents_so_far({ months: text });
}
