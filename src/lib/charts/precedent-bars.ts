import type { ChartConfiguration } from 'chart.js';
import type { Comparison, MeasuredStep } from '$lib/domain/agreements/comparison';
import type { Language } from '$lib/domain/language';
import { m } from '$lib/i18n/paraglide/messages';

/** The parts of a bar, in the order of time. Greys for precedents; Kazakhstan alone has colour. */
export const PARTS = ['talks-opened', 'initialled', 'signed'] as const satisfies MeasuredStep[];
export type Part = (typeof PARTS)[number];

export const PART_NAMES: Record<Part, () => string> = {
	'talks-opened': m.precedents_part_talks_opened,
	initialled: m.precedents_part_initialled,
	signed: m.precedents_part_signed
};

export interface Bar {
	slug: string;
	label: string;
	tracked: boolean;
	open: boolean;
	/** Months after the opening of the talks. */
	parts: { part: Part; start: number; end: number; running: boolean }[];
	months: number;
}

/** Bars for everything that has an opening, in the order given. */
export function bars(rows: readonly Comparison[], labelOf: (row: Comparison) => string): Bar[] {
	return rows.flatMap((row): Bar[] =>
		row.months === null
			? []
			: [
					{
						slug: row.agreement.slug,
						label: labelOf(row),
						tracked: row.agreement.role === 'tracked',
						open: row.open,
						months: row.months,
						parts: row.segments.map(({ from, to, start, end }) => ({
							part: from as Part,
							start,
							end,
							running: to === null
						}))
					}
				]
	);
}

/** Round numbers of months, years apart, up to the longest bar. */
export function ticks(longest: number): number[] {
	const step = longest > 120 ? 48 : longest > 48 ? 24 : 12;
	return Array.from({ length: Math.floor(longest / step) + 1 }, (_, index) => index * step);
}

/** The same bars for Chart.js: one stack a row, a part that is still running in a colour of its own. */
export function barConfiguration(rows: readonly Bar[], language: Language): ChartConfiguration {
	const data = (part: Part, running: boolean) =>
		rows.map((row) => {
			const found = row.parts.find(
				(candidate) => candidate.part === part && candidate.running === running
			);
			return found ? found.end - found.start : 0;
		});
	const shared = { barPercentage: 0.72, categoryPercentage: 1, stack: 'way' };
	return {
		type: 'bar',
		data: {
			labels: rows.map(({ label }) => label),
			datasets: [
				...PARTS.map((part, index) => ({
					...shared,
					label: PART_NAMES[part](),
					data: data(part, false),
					backgroundColor: ['var(--part-1)', 'var(--part-2)', 'var(--part-3)'][index] as string
				})),
				{
					...shared,
					label: m.precedents_part_open(),
					data: rows.map((_, index) =>
						PARTS.reduce((sum, part) => sum + (data(part, true)[index] ?? 0), 0)
					),
					backgroundColor: rows.map(({ tracked }) => (tracked ? 'var(--now)' : 'var(--part-open)')),
					borderColor: 'var(--hollow)',
					borderWidth: 1
				}
			]
		},
		options: {
			indexAxis: 'y',
			responsive: true,
			maintainAspectRatio: false,
			scales: {
				x: {
					stacked: true,
					title: { display: true, text: m.precedents_chart() },
					grid: { color: 'var(--rule)' },
					ticks: { stepSize: 24 }
				},
				y: { stacked: true, grid: { display: false }, ticks: { autoSkip: false } }
			},
			plugins: { tooltip: { mode: 'index' }, legend: { display: false } },
			locale: language === 'en' ? 'en-GB' : 'ru-RU'
		}
	};
}
