import { courseScale, HALF, SHADES, type CourseBar } from './course-bars';
import type { ChartBuilder } from '$lib/charts/fit';
import type { Look } from '$lib/charts/picture';
import type { Scale } from '$lib/charts/scale';

/** The same bars for Chart.js, with dates in the tooltip. */
export function courseChart(bars: readonly CourseBar[]): ChartBuilder {
	const scale = courseScale(bars);
	return (look) => ({
		type: 'bar',
		data: {
			labels: bars.map(({ label }) => label),
			datasets: [
				...(Object.keys(SHADES) as (keyof typeof SHADES)[]).map((step) => legSet(bars, step, look)),
				openSet(bars, look, scale)
			]
		},
		options: {
			indexAxis: 'y',
			interaction: { mode: 'index', axis: 'y', intersect: false },
			scales: { x: { min: scale.from, max: scale.to }, y: { type: 'category' } },
			plugins: {
				tooltip: {
					filter: (_item, index) => index === 0,
					callbacks: { label: ({ dataIndex }) => bars[dataIndex]?.details ?? [] }
				}
			}
		}
	});
}

const BAR = { barThickness: 2 * HALF, grouped: false, borderSkipped: false as const };

function legSet(bars: readonly CourseBar[], step: keyof typeof SHADES, { colours }: Look) {
	const colour = bars.map(({ now }) => colours[now ? 'now' : 'ink-2']);
	const shade = colour.map((text) => withOpacity(text, SHADES[step]));
	return {
		...BAR,
		data: bars.map(({ legs }) => {
			const leg = legs.find((candidate) => candidate.step === step);
			return leg ? ([leg.start, leg.end] as [number, number]) : null;
		}),
		backgroundColor: shade,
		hoverBackgroundColor: shade,
		borderColor: colour,
		borderWidth: 1
	};
}

/** The frame draws what is dashed or hatched of an open bar; this is the area for the pointer. */
function openSet(bars: readonly CourseBar[], { colours }: Look, scale: Scale) {
	const fill = bars.map(({ now }) => (now ? colours.now : withOpacity(colours.paper, 0)));
	return {
		...BAR,
		data: bars.map(({ open, now }): [number, number] => [
			open?.start ?? 0,
			Math.min((now ? open?.seen : open?.end) ?? 0, scale.to)
		]),
		backgroundColor: fill,
		hoverBackgroundColor: fill
	};
}

/** `colour`, as computed by the browser (`rgb(1, 2, 3)`), with an opacity. */
function withOpacity(colour: string, opacity: number): string {
	return colour.replace(/^rgb\((.*)\)$/u, `rgba($1, ${opacity})`);
}
