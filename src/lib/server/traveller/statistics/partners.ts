import type { Language } from '$lib/domain/language';
import type { ChartTable } from '$lib/charts/table';
import { m } from '$lib/i18n/paraglide/messages';
import type { ComparisonRow, partnersView } from '$lib/server/traveller/partners-view';
import { shareText } from '$lib/server/traveller/statistics-cells';
import { SHARES, type Share, type StatisticsQuery } from '$lib/server/traveller/statistics-query';
import { choiceWords } from './choice';

type Partner = ReturnType<typeof partnersView>[number];

const SHARE_NAMES: Record<Share, () => string> = {
	'not-issued': m.statistics_share_not_issued,
	'multiple-entry': m.statistics_share_mev
};

/** Partner countries before and after their agreements, with Kazakhstan in the same years. */
export function partnersWords(
	query: StatisticsQuery,
	{ partners, comparisons }: { partners: Partner[]; comparisons: ComparisonRow[] },
	language: Language
) {
	const share = SHARE_NAMES[query.share]();
	return {
		title: m.statistics_partners(),
		note: m.statistics_partners_note(),
		choice: choiceWords(query, {
			section: 'partners',
			label: m.statistics_share(),
			fields: [
				{
					name: 'share',
					label: m.statistics_share(),
					options: SHARES.map((value) => ({ value, label: SHARE_NAMES[value]() }))
				}
			]
		}),
		caption: m.statistics_partners_caption({ share }),
		panels: partners.map(({ country, name, lines, moments, breaks }) => ({
			...{ country, name, lines },
			label: m.statistics_panel_label({ country: name }),
			ground: { moments, counted: breaks.map((until) => ({ until })) }
		})),
		read: m.statistics_partners_read(),
		table: tableOf(partners, language),
		comparison: {
			caption: m.statistics_compare_caption({ share }),
			agreement: m.statistics_agreement(),
			heads: [
				m.statistics_years(),
				m.statistics_country(),
				m.statistics_kz_same(),
				m.statistics_also()
			],
			rows: comparisons
		}
	};
}

/** All lines side by side, the newest year first; Kazakhstan, which is in every panel, comes last. */
function tableOf(partners: readonly Partner[], language: Language): ChartTable {
	const lines = [...partners.map((it) => it.lines[1]), partners[0]?.lines[0]].filter(
		(line) => line !== undefined
	);
	const years = new Set(lines.flatMap(({ points }) => points.map(({ year }) => year)));
	return {
		columns: [
			{ text: m.statistics_year() },
			...lines.map(({ label }) => ({ text: label, numeric: true }))
		],
		rows: [...years]
			.toSorted((a, b) => b - a)
			.map((year) => [
				{ text: String(year) },
				...lines.map(({ points }) => {
					const value = points.find((point) => point.year === year)?.value ?? null;
					return { text: shareText(value, language) };
				})
			])
	};
}
