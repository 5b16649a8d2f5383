import type { ReliabilityBin } from '$lib/domain/forecast/backtest/scores';
import { m } from '$lib/i18n/paraglide/messages';
import type { Mark, Picture } from '$lib/charts/picture';

const HEIGHT = 300;
const MARGIN = { left: 40, right: 16, top: 12, bottom: 30 };
const BOTTOM = HEIGHT - MARGIN.bottom;

/**
 * Forecast against outcome: a dot for each bin, larger for more forecasts, with the interval of what happened; good
 * forecasts are on the diagonal.
 * @param href of the forecasts of a bin
 */
export function reliabilityPicture(
	bins: readonly ReliabilityBin[],
	href: (index: number) => string
): Picture {
	const y = (share: number) => BOTTOM - share * (BOTTOM - MARGIN.top);
	const most = Math.max(1, ...bins.map(({ count }) => count));
	const levels = [0, 0.5, 1].flatMap((level): Mark[] => [
		{ shape: 'line', from: { x: 0, y: y(level) }, to: { x: 1, y: y(level) }, tone: 'rule' },
		{
			shape: 'text',
			at: { x: 0, y: y(level) + 4 },
			text: String(level * 100),
			tone: 'ink-2',
			anchor: 'end',
			shift: -6
		},
		{
			shape: 'text',
			at: { x: level, y: BOTTOM + 20 },
			text: String(level * 100),
			tone: 'ink-2',
			anchor: 'middle'
		}
	]);
	return {
		height: HEIGHT,
		margin: MARGIN,
		frame: [
			...levels,
			...axisNames(y(1) + 18),
			{
				shape: 'line',
				from: { x: 0, y: y(0) },
				to: { x: 1, y: y(1) },
				tone: 'hollow',
				dashed: true
			}
		],
		data: bins.flatMap(({ toldByCase: x, happenedByCase, interval, count }, index): Mark[] => {
			if (x === null || happenedByCase === null || interval === null) return [];
			return [
				{
					shape: 'line',
					from: { x, y: y(interval.lower) },
					to: { x, y: y(interval.upper) },
					tone: 'vfa',
					weight: 2
				},
				{
					shape: 'dot',
					at: { x, y: y(happenedByCase) },
					radius: 5 + 8 * Math.sqrt(count / most),
					fill: 'vfa',
					href: href(index)
				}
			];
		})
	};
}

function axisNames(top: number): Mark[] {
	const name = { shape: 'text', tone: 'ink-2' } as const;
	return [
		{ ...name, at: { x: 0, y: top }, shift: 6, text: m.forecast_column_happened() },
		{
			...name,
			at: { x: 1, y: BOTTOM - 8 },
			anchor: 'end',
			shift: -6,
			text: m.forecast_column_told()
		}
	];
}
