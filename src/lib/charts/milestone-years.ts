import type { ChartConfiguration } from 'chart.js';
import type { YearCount } from '$lib/domain/milestones/overview';

/** The parts of a bar from the ground up, each with the token of its colour. */
export const YEAR_PARTS = [
	{ part: 'both', token: '--both' },
	{ part: 'vfa', token: '--vfa' },
	{ part: 'ra', token: '--ra' }
] as const satisfies { part: keyof YearCount; token: string }[];
export type YearPart = (typeof YEAR_PARTS)[number]['part'];

/** Of the width that a year has, how much is bar. */
const BAR = 0.62;

export interface YearsView {
	years: readonly YearCount[];
	/** The year that is chosen: the others turn grey. */
	chosen: number | null;
}

/** A part of a bar; the plot is as wide as there are years and 1 high, 0 at its top left. */
export interface YearBar {
	x: number;
	y: number;
	width: number;
	height: number;
	fill: string;
}

/** The bars as the server draws them; parts without a milestone are left out. */
export function yearBars({ years, chosen }: YearsView): YearBar[] {
	const unit = 1 / highest(years);
	return years.flatMap((count, index) => {
		let y = 1;
		return YEAR_PARTS.flatMap(({ part, token }) => {
			const height = count[part] * unit;
			y -= height;
			if (height === 0) return [];
			const fill = colour(token, count.year, chosen);
			return [{ x: index + (1 - BAR) / 2, y, width: BAR, height, fill }];
		});
	});
}

function colour(token: string, year: number, chosen: number | null): string {
	return `var(${chosen === null || chosen === year ? token : '--hollow'})`;
}

/** The most milestones of a year; 1 where there are none, so that a scale has a length. */
function highest(years: readonly YearCount[]): number {
	return Math.max(1, ...years.map(({ total }) => total));
}

/**
 * The same bars for Chart.js, on the same places: what stands around them is the page's.
 * @param names of the parts, for the tooltip
 * @param foot height of what the page shows below the bars, in pixels
 * @param choose is told the index of the year whose column is used
 */
export function yearsConfiguration(
	{ years, chosen }: YearsView,
	names: Record<YearPart, string>,
	foot: (canvas: HTMLCanvasElement) => number,
	choose: (index: number) => void
): ChartConfiguration<'bar'> {
	return {
		type: 'bar',
		data: {
			labels: years.map(({ year }) => String(year)),
			datasets: YEAR_PARTS.map(({ part, token }) => ({
				label: names[part],
				data: years.map((count) => count[part]),
				backgroundColor: years.map(({ year }) => colour(token, year, chosen)),
				hoverBackgroundColor: years.map(() => `var(${token})`),
				barPercentage: BAR,
				categoryPercentage: 1
			}))
		},
		options: {
			animation: false,
			maintainAspectRatio: false,
			layout: { autoPadding: false, padding: ({ chart }) => ({ bottom: foot(chart.canvas) }) },
			// The whole column of a year answers, also above a low bar.
			interaction: { mode: 'index', intersect: false },
			scales: {
				x: { stacked: true, display: false },
				y: { stacked: true, display: false, min: 0, max: highest(years) }
			},
			onClick: (_event, elements) => {
				if (elements[0]) choose(elements[0].index);
			},
			onHover: ({ native }, elements) => {
				if (native?.target instanceof HTMLElement)
					native.target.style.cursor = elements.length > 0 ? 'pointer' : '';
			},
			plugins: { tooltip: { filter: ({ raw }) => raw !== 0 } }
		}
	};
}
