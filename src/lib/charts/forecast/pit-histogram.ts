import { m } from '$lib/i18n/paraglide/messages';
import type { Mark, Picture } from '$lib/charts/picture';

const HEIGHT = 220;
const MARGIN = { left: 40, right: 16, top: 12, bottom: 30 };
const BOTTOM = HEIGHT - MARGIN.bottom;

/** Of the width of a bar, what is left free on either side. */
const GAP = 0.08;

/** A bar for each equal part of what was told; a calibrated forecast fills all up to the dashed line. */
export function pitPicture(shares: readonly number[]): Picture {
	const even = 1 / shares.length;
	const top = Math.max(2 * even, ...shares);
	const y = (share: number) => BOTTOM - (share / top) * (BOTTOM - MARGIN.top);
	const text = { shape: 'text', tone: 'ink-2' } as const;
	const level = (share: number): Mark => ({
		...text,
		at: { x: 0, y: y(share) + 4 },
		text: String(Math.round(share * 100)),
		anchor: 'end',
		shift: -6
	});
	return {
		height: HEIGHT,
		margin: MARGIN,
		frame: [
			{ shape: 'line', from: { x: 0, y: BOTTOM }, to: { x: 1, y: BOTTOM }, tone: 'rule' },
			level(0),
			level(even),
			{ ...text, at: { x: 0, y: BOTTOM + 20 }, text: m.backtest_earliest() },
			{ ...text, at: { x: 1, y: BOTTOM + 20 }, text: m.backtest_latest(), anchor: 'end' }
		],
		data: [
			...shares.map((share, index): Mark => ({
				shape: 'bar',
				x: (index + GAP) * even,
				y: y(share),
				width: (1 - 2 * GAP) * even,
				height: BOTTOM - y(share),
				fill: 'vfa'
			})),
			{
				shape: 'line',
				from: { x: 0, y: y(even) },
				to: { x: 1, y: y(even) },
				tone: 'ink',
				dashed: true
			}
		]
	};
}
