import type { ComparisonOrder } from '$lib/domain/agreements/comparison';
import {
	COMPARISON_READERS,
	DEFAULT_COMPARISON,
	type ComparisonQuery
} from '$lib/domain/agreements/comparison-query';
import type { CourseRow } from '$lib/domain/agreements/comparison-rows';
import type { CourseStep } from '$lib/domain/agreements/course';
import type { Language } from '$lib/domain/language';
import { writeQuery } from '$lib/domain/query';
import { formatDateShort } from '$lib/domain/time';
import { rowName, statusesText } from '$lib/charts/course/course-view';
import type { ChartTable, TableColumn } from '$lib/charts/table';
import { daysText, monthsText } from '$lib/i18n/values/lengths';
import { m } from '$lib/i18n/paraglide/messages';

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
			{ text: openedText(row, language) },
			{ text: afterText(row, 'initialled', language) },
			{ text: afterText(row, 'signed', language) },
			{ text: totalText(row, language, monthsText) },
			{ text: totalText(row, language, daysText) },
			{ text: statusesText(row) }
		])
	};
}

function openedText({ dates }: CourseRow, language: Language): string {
	const opened = dates['talks-opened'];
	return opened ? formatDateShort(opened, language) : m.common_unknown();
}

/** Months to a step; "unknown" where it was taken on a day that the record does not hold. */
function afterText({ legs, outcome }: CourseRow, step: CourseStep, language: Language): string {
	const leg = legs.find(({ to }) => to === step);
	if (leg) return monthsText(leg.sinceOpening, language);
	return outcome === 'in-force' ? m.common_unknown() : m.precedents_not_reached();
}

function totalText(
	{ total, outcome, unseen }: CourseRow,
	language: Language,
	write: typeof monthsText
): string {
	if (!total) return m.common_unknown();
	const text = write(total, language);
	if (outcome === 'in-force') return text;
	if (unseen === 0) return m.precedents_so_far({ months: text });
	return m.precedents_seen_unseen({
		seen: text,
		unseen: write({ min: unseen, max: unseen }, language)
	});
}
