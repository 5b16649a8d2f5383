import type { ChartBuilder } from '$lib/charts/fit';
import { broken, CHARACTER } from '$lib/charts/lines';
import type { Mark, Picture, Pictures } from '$lib/charts/picture';
import { linearScale, type Scale } from '$lib/charts/scale';

/** One bar: a value with its words, or words that say why there is none. */
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
/** The height of words above a bar, in pixels. */
const LINE = 17;
/** The space between a bar and the words at its end, in pixels. */
const GAP = 6;
/** The number of characters of a name that fit beside a bar. */
const LONGEST_BESIDE = 40;
/** Bars end a little before the edge of the plot. */
const ROOM = 1.02;

/** The smallest width of a figure with this shape, in pixels; names above bars break at `line` characters. */
const SHAPES = {
	beside: { row: 26, left: 300, width: 640, line: Infinity },
	above: { row: 46, left: 1, width: 640, line: 80 },
	narrow: { row: 46, left: 1, width: 286, line: 38 }
};
type Shape = keyof typeof SHAPES;

/** The bars as drawings, in the order given. */
export function valueBars(bars: readonly ValueBar[]): Pictures {
	// Names that do not fit into the margin are above their bars on wide screens too.
	const long = bars.some(({ label }) => label.length > LONGEST_BESIDE);
	return { wide: draw(bars, long ? 'above' : 'beside'), narrow: draw(bars, 'narrow') };
}

function draw(bars: readonly ValueBar[], shape: Shape): Picture {
	const { row, left, width, line } = SHAPES[shape];
	const scale = scaleOf(bars);
	const names = bars.map(({ label }) => broken(label, line));
	// All rows are as high as the one with the longest name, because the canvas has rows of one height only.
	const more = (Math.max(1, ...names.map(({ length }) => length)) - 1) * LINE;
	const top = TOP + more / 2;
	const middle = (index: number) => top + (index + 0.5) * (row + more);
	return {
		height: top + bars.length * (row + more),
		margin: { left, right: roomForWords(bars, scale, width - left), top, bottom: 0 },
		frame: bars.flatMap((bar, index) => [
			...nameOf(bar, names[index] ?? [], middle(index), shape),
			endOf(bar, scale, middle(index))
		]),
		data: bars.flatMap(({ value, now }, index): Mark[] => {
			if (value === null || value === 0) return [];
			const box = { x: 0, y: middle(index) - HALF, width: scale.at(value), height: 2 * HALF };
			return [{ shape: 'bar', ...box, fill: now ? 'now' : 'ink-2' }];
		})
	};
}

/** The margin that the words at the ends of bars need, if plot and margin together are `width` pixels wide. */
function roomForWords(bars: readonly ValueBar[], scale: Scale, width: number): number {
	const needs = bars.map(({ value, text }) => {
		const at = scale.at(value ?? 0);
		const words = text.length * CHARACTER + GAP;
		return at === 0 ? 0 : width - (width - words) / at;
	});
	return Math.ceil(Math.max(0, ...needs));
}

function scaleOf(bars: readonly ValueBar[]): Scale {
	return linearScale(0, Math.max(1, ...bars.map(({ value }) => value ?? 0)) * ROOM);
}

function nameOf({ now }: ValueBar, lines: readonly string[], y: number, shape: Shape): Mark[] {
	const style = { tone: now ? 'now-ink' : 'ink', bold: now } as const;
	if (shape === 'beside') {
		const at = { x: 0, y: y + 5 };
		return [{ shape: 'text', at, text: lines.join(' '), anchor: 'end', shift: -2 * GAP, ...style }];
	}
	const last = y - HALF - 7;
	return lines.map((text, index) => {
		const at = { x: 0, y: last - (lines.length - 1 - index) * LINE };
		return { shape: 'text', at, text, ...style };
	});
}

function endOf({ value, text, now }: ValueBar, scale: Scale, y: number): Mark {
	const at = { x: scale.at(value ?? 0), y: y + 5 };
	return { shape: 'text', at, text, tone: now ? 'now-ink' : 'ink-2', shift: GAP, bold: now };
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
