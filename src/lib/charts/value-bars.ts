import type { ChartBuilder } from './fit';
import type { Mark, Picture, Pictures } from './picture';
import { linearScale, type Scale } from './scale';

/** One bar: a value with its words, or the words of why there is none. */
export interface ValueBar {
	label: string;
	value: number | null;
	/** At the end of the bar: the value with its unit. */
	text: string;
	/** Kazakhstan: in gold. */
	now: boolean;
}

/** Half the height of a bar, in pixels. */
const HALF = 7;
const TOP = 4;
/** So many characters of a name find room beside a bar. */
const LONGEST_BESIDE = 40;
/** Bars leave room on the right for their words. */
const ROOM = 1.02;

const SHAPES = {
	wide: { row: 26, margin: { left: 300, right: 150 } },
	// The label stands above its bar.
	narrow: { row: 46, margin: { left: 1, right: 150 } }
};
type Shape = keyof typeof SHAPES;

/** The bars as drawings, in the order given. */
export function valueBars(bars: readonly ValueBar[]): Pictures {
	// Names longer than the margin holds stand above their bars on wide screens too.
	const long = bars.some(({ label }) => label.length > LONGEST_BESIDE);
	return { wide: draw(bars, long ? 'narrow' : 'wide'), narrow: draw(bars, 'narrow') };
}

function draw(bars: readonly ValueBar[], shape: Shape): Picture {
	const { row, margin } = SHAPES[shape];
	const scale = scaleOf(bars);
	const middle = (index: number) => TOP + (index + 0.5) * row;
	return {
		height: TOP + bars.length * row,
		margin: { ...margin, top: TOP, bottom: 0 },
		frame: bars.flatMap((bar, index) => words(bar, scale, middle(index), shape)),
		data: bars.flatMap(({ value, now }, index): Mark[] => {
			if (value === null || value === 0) return [];
			const box = { x: 0, y: middle(index) - HALF, width: scale.at(value), height: 2 * HALF };
			return [{ shape: 'bar', ...box, fill: now ? 'now' : 'ink-2' }];
		})
	};
}

function scaleOf(bars: readonly ValueBar[]): Scale {
	return linearScale(0, Math.max(1, ...bars.map(({ value }) => value ?? 0)) * ROOM);
}

function words(
	{ label, value, text, now }: ValueBar,
	scale: Scale,
	y: number,
	shape: Shape
): Mark[] {
	const tone = now ? 'now-ink' : 'ink';
	const name: Mark =
		shape === 'wide'
			? { shape: 'text', at: { x: 0, y: y + 5 }, text: label, tone, anchor: 'end', shift: -12 }
			: { shape: 'text', at: { x: 0, y: y - HALF - 7 }, text: label, tone };
	const at = { x: scale.at(value ?? 0), y: y + 5 };
	const end: Mark = { shape: 'text', at, text, tone: now ? 'now-ink' : 'ink-2', shift: 6 };
	return [
		{ ...name, bold: now },
		{ ...end, bold: now }
	];
}

/** The same bars for Chart.js. */
export function valueChart(bars: readonly ValueBar[]): ChartBuilder {
	const scale = scaleOf(bars);
	return ({ colours }) => ({
		type: 'bar',
		data: {
			labels: bars.map(({ label }) => label),
			datasets: [
				{
					data: bars.map(({ value }) => value),
					backgroundColor: bars.map(({ now }) => colours[now ? 'now' : 'ink-2']),
					barThickness: 2 * HALF
				}
			]
		},
		options: {
			indexAxis: 'y',
			interaction: { mode: 'index', axis: 'y', intersect: false },
			scales: { x: { min: scale.from, max: scale.to }, y: { type: 'category' } },
			plugins: {
				tooltip: { callbacks: { label: ({ dataIndex }) => bars[dataIndex]?.text ?? '' } }
			}
		}
	});
}
