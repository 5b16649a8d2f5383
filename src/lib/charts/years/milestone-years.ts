import type { YearCount } from '$lib/domain/milestones/overview';
import type { ChartBuilder } from '$lib/charts/fit';
import type { Mark, Picture, Pictures, Tone } from '$lib/charts/picture';

/** The parts of a bar from the bottom up, each with its colour. */
export const YEAR_PARTS = [
	{ part: 'both', tone: 'ink' },
	{ part: 'vfa', tone: 'vfa' },
	{ part: 'ra', tone: 'ra' }
] as const satisfies { part: keyof YearCount; tone: Tone }[];
export type YearPart = (typeof YEAR_PARTS)[number]['part'];

/** The share of a year's width that the bar takes. */
const BAR = 0.62;
const MARGIN = { left: 0, right: 0, top: 22, bottom: 26 };
const HEIGHT = { wide: 190, narrow: 170 };
/** From the bottom of a bar down to the year, and from its top up to the number, in pixels. */
const YEAR_BELOW = 18;
const NUMBER_ABOVE = 6;

export interface YearsView {
	years: readonly YearCount[];
	/** The chosen year; the others are grey. */
	chosen: number | null;
}

/** Milestones by year as stacked bars, the total above and the year below each. */
export function yearPictures(view: YearsView): Pictures {
	return {
		wide: picture(view, HEIGHT.wide, (year) => String(year)),
		narrow: picture(view, HEIGHT.narrow, (year) => `’${String(year).slice(2)}`)
	};
}

function picture(
	{ years, chosen }: YearsView,
	height: number,
	label: (year: number) => string
): Picture {
	const ground = height - MARGIN.bottom;
	const unit = (ground - MARGIN.top) / highest(years);
	const middle = (index: number) => (index + 0.5) / years.length;
	return {
		height,
		margin: MARGIN,
		frame: [
			{ shape: 'line', from: { x: 0, y: ground }, to: { x: 1, y: ground }, tone: 'rule' },
			...years.flatMap(({ year, total }, index): Mark[] => {
				const text = { shape: 'text', anchor: 'middle', bold: year === chosen } as const;
				const x = middle(index);
				return [
					{ ...text, at: { x, y: ground + YEAR_BELOW }, text: label(year), tone: 'ink-2' },
					{
						...text,
						at: { x, y: ground - total * unit - NUMBER_ABOVE },
						text: String(total),
						tone: 'ink'
					}
				];
			})
		],
		data: years.flatMap((count, index) => bar(count, middle(index), BAR / years.length))
	};

	/** One year; parts without a milestone are left out. */
	function bar(count: YearCount, x: number, width: number): Mark[] {
		let y = ground;
		return YEAR_PARTS.flatMap(({ part, tone }): Mark[] => {
			const size = count[part] * unit;
			if (size === 0) return [];
			y -= size;
			const fill = toneOf(tone, count.year, chosen);
			return [{ shape: 'bar', x: x - width / 2, y, width, height: size, fill }];
		});
	}
}

function toneOf(tone: Tone, year: number, chosen: number | null): Tone {
	return chosen === null || chosen === year ? tone : 'hollow';
}

/** The largest number of milestones in a year; 1 if there are none, so that the scale has a length. */
function highest(years: readonly YearCount[]): number {
	return Math.max(1, ...years.map(({ total }) => total));
}

/**
 * The same bars for Chart.js.
 * @param names of the parts, for the tooltip
 * @param choose called with the index of the year whose column was clicked
 */
export function yearsChart(
	{ years, chosen }: YearsView,
	names: Record<YearPart, string>,
	choose: (index: number) => void
): ChartBuilder {
	return ({ colours }) => ({
		type: 'bar',
		data: {
			labels: years.map(({ year }) => String(year)),
			datasets: YEAR_PARTS.map(({ part, tone }) => ({
				label: names[part],
				data: years.map((count) => count[part]),
				backgroundColor: years.map(({ year }) => colours[toneOf(tone, year, chosen)]),
				hoverBackgroundColor: colours[tone],
				barPercentage: BAR,
				categoryPercentage: 1
			}))
		},
		options: {
			// The whole column of a year can be clicked, also above a low bar.
			interaction: { mode: 'index', intersect: false },
			scales: {
				x: { stacked: true },
				y: { stacked: true, min: 0, max: highest(years) }
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
	});
}
