import {
	COMPARISON_KINDS,
	COMPARISON_ORDERS,
	type ComparisonKind,
	type ComparisonOrder
} from '$lib/domain/agreements/comparison';
import type { ComparisonQuery } from '$lib/domain/agreements/comparison-query';
import type { Comparison } from '$lib/domain/agreements/comparison-rows';
import type { Language } from '$lib/domain/language';
import { AGREEMENT_STATUS_NAMES } from '$lib/i18n/agreement-labels';
import { monthsText } from '$lib/i18n/lengths';
import { m } from '$lib/i18n/paraglide/messages';

const KINDS: Record<ComparisonKind, () => string> = {
	all: m.precedents_kind_all,
	vfa: m.precedents_kind_vfa,
	ra: m.precedents_kind_ra,
	pair: m.precedents_kind_pair
};
const ORDERS: Record<ComparisonOrder, () => string> = {
	duration: m.precedents_sort_duration,
	opened: m.precedents_sort_opened,
	partner: m.precedents_sort_partner,
	status: m.precedents_sort_status
};

export function pageWords({ rows, total, summary }: Comparison, language: Language) {
	const shown = rows.filter(({ tracked }) => !tracked).length;
	const now = rows.find(({ tracked }) => tracked)?.total;
	const { count, inForce, stalled, median, measured } = summary;
	return {
		title: m.precedents_title(),
		description: m.precedents_description(),
		lead: [
			m.precedents_listed({ count: total }),
			m.precedents_cases({ count, inForce, stalled }),
			median ? m.precedents_median({ months: monthsText(median, language), measured }) : ''
		].join(' '),
		rule: `${m.precedents_rule()} ${m.precedents_median_limits()}`,
		shown: shown < total ? m.precedents_shown({ shown, count: total }) : '',
		caption: m.precedents_caption(),
		chart: m.precedents_chart_label({
			count: rows.length,
			now: now ? monthsText(now, language) : m.common_unknown()
		}),
		months: m.precedents_months(),
		imprecise: m.precedents_imprecise(),
		source: m.precedents_source()
	};
}

/** The fields of the form, each with its choices. */
export function formWords(query: ComparisonQuery, statuses: Comparison['statuses']) {
	const found = statuses.filter(({ count }) => count > 0);
	const fields = [
		{
			name: 'kind',
			label: m.precedents_kind(),
			value: query.kind,
			options: COMPARISON_KINDS.map((kind) => ({ value: kind, label: KINDS[kind]() }))
		},
		{
			name: 'status',
			label: m.precedents_status(),
			value: query.status,
			options: [
				{ value: 'all', label: m.precedents_status_all() },
				...found.map(({ status, count }) => ({
					value: status,
					label: `${AGREEMENT_STATUS_NAMES[status]()} (${count})`
				}))
			]
		},
		{
			name: 'sort',
			label: m.precedents_sort(),
			value: query.sort,
			options: COMPARISON_ORDERS.map((order) => ({ value: order, label: ORDERS[order]() }))
		}
	];
	return { fields, apply: m.precedents_apply() };
}
