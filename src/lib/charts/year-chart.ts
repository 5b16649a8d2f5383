import type { ChartBuilder } from './fit';
import { scalesOf, WEIGHT, type Format, type YearGround, type YearLine } from './year-lines';

/** The lines of `yearLines` for Chart.js. */
export function yearChart(
	lines: readonly YearLine[],
	format: Format,
	{ counted = [] }: YearGround = {}
): ChartBuilder {
	const { x, y } = scalesOf(lines);
	return ({ colours }) => ({
		type: 'line',
		data: {
			datasets: lines.map(({ label, points, tone }) => ({
				label,
				data: points.map(({ year, value }) => ({ x: year, y: value })) as never,
				borderColor: colours[tone],
				borderWidth: WEIGHT,
				// No line leads over the year in which counting changed.
				segment: {
					borderColor: ({ p1 }) =>
						counted.some(({ until }) => p1.parsed.x === until + 1) ? 'transparent' : colours[tone]
				},
				pointRadius: points.length === 1 ? 3 : 0,
				pointHitRadius: 12
			}))
		},
		options: {
			interaction: { mode: 'index', intersect: false },
			scales: {
				x: { type: 'linear', min: x.from, max: x.to },
				y: { min: y.from, max: y.to }
			},
			plugins: {
				tooltip: {
					callbacks: {
						title: ([item]) => String(item?.parsed.x ?? ''),
						label: ({ dataset, parsed }) => `${dataset.label}: ${format(parsed.y ?? 0)}`
					}
				}
			}
		}
	});
}
