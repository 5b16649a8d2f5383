import type { ChartBuilder } from '$lib/charts/fit';
import { WEIGHT, type Format, type YearGround, type YearLine } from './year-frame';
import { runsOf, scalesOf } from './year-lines';

/** The lines of `yearLines` for Chart.js. */
export function yearChart(
	lines: readonly YearLine[],
	format: Format,
	ground: YearGround = {}
): ChartBuilder {
	const { x, y } = scalesOf(lines);
	const counted = ground.counted ?? [];
	return ({ colours }) => ({
		type: 'line',
		data: {
			datasets: lines.map((line) => ({
				label: line.label,
				data: line.points.map(({ year, value }) => ({ x: year, y: value })) as never,
				borderColor: colours[line.tone],
				borderWidth: WEIGHT,
				// No line crosses the year in which the way of counting changed.
				segment: {
					borderColor: ({ p1 }) =>
						counted.some(({ until }) => p1.parsed.x === until + 1)
							? 'transparent'
							: colours[line.tone]
				},
				pointRadius: dots(line, ground),
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

/** A year without a line on either side is a dot. */
function dots(line: YearLine, ground: YearGround): number[] {
	const alone = new Set(
		runsOf(line, ground).flatMap(([first, ...more]) =>
			first && more.length === 0 ? [first.year] : []
		)
	);
	return line.points.map(({ year }) => (alone.has(year) ? 3 : 0));
}
