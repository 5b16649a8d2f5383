import type { ReliabilityBin } from '$lib/domain/forecast/backtest/scores';
import { m } from '$lib/i18n/paraglide/messages';
import type { Mark, Picture } from '$lib/charts/picture';

const HEIGHT = 280;
const MARGIN = { left: 40, right: 16, top: 12, bottom: 30 };
const BOTTOM = HEIGHT - MARGIN.bottom;

/** Forecast against outcome: a dot for each bin, larger for more forecasts; good forecasts are on the diagonal. */
export function reliabilityPicture(bins: readonly ReliabilityBin[]): Picture {
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
		data: bins.map(({ told, happened, count }) => ({
			shape: 'dot',
			at: { x: told ?? 0, y: y(happened ?? 0) },
			radius: 4 + 8 * Math.sqrt(count / most),
			fill: 'vfa'
		}))
	};
}

function axisNames(top: number): Mark[] {
	const name = { shape: 'text', tone: 'ink-2' } as const;
	return [
		{ ...name, at: { x: 0, y: top }, shift: 6, text: m.forecast_column_happened() },
		{ ...name, at: { x: 0.75, y: BOTTOM + 20 }, anchor: 'middle', text: m.forecast_column_told() }
	];
}
