import type { Mark, Picture, Pictures, Tone } from '$lib/charts/picture';
import { linearScale, ticks, type Scale } from '$lib/charts/scale';

/** One row of the comparison of agreements; positions in months since the talks were opened. */
export interface CourseBar {
	label: string;
	/** The finished parts of the path, by the step they lead to. */
	legs: { step: 'initialled' | 'signed' | 'in-force'; start: number; end: number }[];
	/** The unfinished part, if there is one, and up to where a source could have shown its end. */
	open: { start: number; end: number; seen: number } | null;
	/** Words at the end of the bar: its length, or why it has none. */
	end: string;
	/** The tracked talks: in gold. */
	now: boolean;
	/** More details, line by line, for the tooltip. */
	details: string[];
}

/** Shades of grey; each part also has an outline, so that the lightest is still visible on the page. */
export const SHADES = { initialled: 1, signed: 0.6, 'in-force': 0.28 } as const;
/** Half the height of a bar, in pixels. */
export const HALF = 7;
/** Room for the ticks above the first row. */
const TOP = 24;
/** If an open bar reaches this part of the plot, its words fit into it. */
const ROOMY = 0.3;

const SHAPES = {
	wide: { row: 26, margin: { left: 316, right: 96 } },
	// The label is above its bar.
	narrow: { row: 46, margin: { left: 1, right: 46 } }
};
type Shape = keyof typeof SHAPES;
type Months = (input: { count: number }) => string;

/** Whole years, enough for all agreements in force and for the tracked talks; longer open bars run off the scale. */
export function courseScale(bars: readonly CourseBar[]): Scale {
	const ends = bars.flatMap(({ legs, open, now }) => [
		...legs.map(({ end }) => end),
		...(now && open ? [open.end] : [])
	]);
	return linearScale(0, Math.max(24, Math.ceil(Math.max(0, ...ends) / 12) * 12));
}

/** The bars as drawings. @param months of the last tick, with its unit: "144 months" */
export function courseBars(bars: readonly CourseBar[], months: Months): Pictures {
	return { wide: draw(bars, months, 'wide'), narrow: draw(bars, months, 'narrow') };
}

function draw(bars: readonly CourseBar[], months: Months, shape: Shape): Picture {
	const { row, margin } = SHAPES[shape];
	const scale = courseScale(bars);
	const height = TOP + bars.length * row;
	const middle = (index: number) => TOP + (index + 0.5) * row;
	const now = bars.find((bar) => bar.now)?.open?.end;
	const x = now === undefined ? null : scale.within(now);
	const frame: Mark[] = [
		...axis(scale, height, months, shape),
		...(x === null ? [] : [nowLine(x, height)]),
		...bars.flatMap((bar, index) => words(bar, scale, middle(index), shape))
	];
	return {
		height,
		margin: { ...margin, top: TOP, bottom: 0 },
		frame,
		data: bars.flatMap((bar, index) => parts(bar, scale, middle(index)))
	};
}

/** How far Kazakhstan has come, across all rows. */
function nowLine(x: number, height: number): Mark {
	return { shape: 'line', from: { x, y: TOP }, to: { x, y: height }, tone: 'now' };
}

function axis(scale: Scale, height: number, months: Months, shape: Shape): Mark[] {
	const values = ticks(scale, 5, [12, 24, 48, 60, 120]);
	return values.flatMap((value): Mark[] => {
		const x = scale.at(value);
		const last = value === values.at(-1);
		const text = last ? months({ count: value }) : String(value);
		const anchor = last ? 'end' : value === 0 ? 'start' : 'middle';
		// The last tick, with its unit, may reach into the margin.
		const shiftLast = shape === 'wide' ? 20 : 40;
		return [
			{ shape: 'line', from: { x, y: TOP - 6 }, to: { x, y: height }, tone: 'rule' },
			{ shape: 'text', at: { x, y: 12 }, text, tone: 'ink-2', anchor, shift: last ? shiftLast : 0 }
		];
	});
}

function words(bar: CourseBar, scale: Scale, y: number, shape: Shape): Mark[] {
	const { label, open, legs, now } = bar;
	const tone: Tone = now ? 'now-ink' : 'ink';
	const baseline = y + 5;
	const name: Mark =
		shape === 'wide'
			? { shape: 'text', at: { x: 0, y: baseline }, text: label, tone, anchor: 'end', shift: -12 }
			: { shape: 'text', at: { x: 0, y: y - HALF - 7 }, text: label, tone };
	const start = scale.within(open?.start ?? 0);
	const end = scale.within(open?.end ?? legs.at(-1)?.end ?? 0);
	const inside = open !== null && !now && end - start >= ROOMY;
	const text: Mark = {
		shape: 'text',
		at: { x: inside ? start : end, y: baseline },
		text: bar.end,
		tone: now ? 'now-ink' : 'ink-2',
		shift: inside ? 8 : open ? 12 : 6
	};
	return [
		{ ...name, bold: now },
		...(open ? (now ? unseen(open, scale, y) : hollow(open, scale, y)) : []),
		{ ...text, bold: now }
	];
}

/** An unfinished part: dashed, with an arrow. */
function hollow(open: { start: number; end: number }, scale: Scale, y: number): Mark[] {
	const x = scale.within(open.start);
	const end = scale.within(open.end);
	return [
		{
			shape: 'bar',
			x,
			y: y - HALF,
			width: end - x,
			height: 2 * HALF,
			fill: 'paper',
			stroke: 'hollow',
			dashed: true
		},
		{ shape: 'arrow', at: { x: end, y }, tone: 'ink-2' }
	];
}

/** What no source covers: hatched, by the dashes of a line as high as the bar. */
function unseen(open: NonNullable<CourseBar['open']>, scale: Scale, y: number): Mark[] {
	const [x, end] = [scale.within(open.seen), scale.within(open.end)];
	if (x >= end) return [];
	const box = { x, y: y - HALF, width: end - x, height: 2 * HALF };
	const ends = { from: { x, y }, to: { x: end, y } };
	return [
		{ shape: 'bar', ...box, fill: 'paper', stroke: 'now' },
		{ shape: 'line', ...ends, tone: 'now', weight: 2 * HALF, dashed: true }
	];
}

function parts({ legs, open, now }: CourseBar, scale: Scale, y: number): Mark[] {
	const bars = legs.map((leg): Mark => {
		const x = scale.within(leg.start);
		const box = { x, y: y - HALF, width: scale.within(leg.end) - x, height: 2 * HALF };
		const tone = now ? 'now' : 'ink-2';
		return { shape: 'bar', ...box, fill: tone, fillOpacity: SHADES[leg.step], stroke: tone };
	});
	if (!now || !open) return bars;
	const x = scale.within(open.start);
	const end = scale.within(open.end);
	const width = scale.within(open.seen) - x;
	const box = { x, y: y - HALF, width, height: 2 * HALF };
	return [
		...bars,
		{ shape: 'bar', ...box, fill: 'now' },
		{ shape: 'arrow', at: { x: end, y }, tone: 'now-ink' }
	];
}
