import type { ChartConfiguration } from 'chart.js';
import type { ChartBuilder } from '$lib/charts/fit';
import { timeOf, type CurvePoint, type CurveView } from './forecast-curve';

/** The same curve for Chart.js, with the day and the numbers in the tooltip. */
export function curveBuilder(view: CurveView): ChartBuilder {
	const dates = new Map(view.points.map(({ at, date }) => [at, date]));
	return ({ colours }): ChartConfiguration => ({
		type: 'line',
		data: { datasets: datasets(view, colours.vfa) },
		options: {
			interaction: { mode: 'nearest', axis: 'x', intersect: false },
			scales: {
				x: { type: 'linear', min: 0, max: timeOf(view).to },
				y: { min: 0, max: 100 }
			},
			plugins: {
				tooltip: {
					callbacks: {
						title: ([item]) => (item ? (dates.get(item.parsed.x ?? 0) ?? view.opened) : ''),
						label: ({ dataset, parsed }) => `${dataset.label ?? ''}: ${Math.round(parsed.y ?? 0)}`
					}
				}
			}
		}
	});
}

/** The curve from the opening, then the edges of the band, of which only the area between is drawn. */
function datasets({ points, words }: CurveView, colour: string) {
	const series = (value: (point: CurvePoint) => number) =>
		points.map((point) => ({ x: point.at, y: value(point) * 100 }));
	const edge = { borderWidth: 0, pointRadius: 0, pointHitRadius: 0 };
	return [
		{
			label: words.probability,
			data: [{ x: 0, y: 0 }, ...series((point) => point.probability)],
			borderColor: colour,
			borderWidth: 4,
			pointRadius: 0,
			pointHitRadius: 12
		},
		{
			...edge,
			label: words.upper,
			data: series((point) => point.upper),
			fill: '+1',
			backgroundColor: withAlpha(colour)
		},
		{ ...edge, label: words.lower, data: series((point) => point.lower) }
	];
}

/** The current colours are given as `rgb(…)`. */
function withAlpha(colour: string): string {
	return colour.replace(/^rgb\((.+)\)$/u, 'rgba($1, 0.16)');
}
