import { caseRows } from './forecast-cases';
import type { Mark, Picture, Pictures } from '$lib/charts/picture';
import { linearScale, type Scale } from '$lib/charts/scale';

/**
 * The data of a forecast's curve, in the reader's language and small enough to send to the browser.
 * Times (`at`) are days since the talks were opened, so that the browser computes no dates.
 */
export interface CurveView {
	/** Ascending from today, a mean month apart; `date` in words. */
	points: { at: number; date: string; probability: number; lower: number; upper: number }[];
	/** The day of the opening, in words. */
	opened: string;
	/** Every 1 January in the range. */
	years: { year: number; at: number }[];
	/** Dates with a vertical line; each name is lower than the one before it. */
	lines: { at: number; text: string; tone: 'now-ink' | 'ink-2' | 'ink' }[];
	/** Concluded cases: the time they took from their opening, counted from Kazakhstan's opening. */
	cases: { label: string; at: number }[];
	words: {
		/** The level that the curve reaches: "37 in 100". */
		level: string;
		band: string;
		probability: string;
		lower: string;
		upper: string;
	};
}

export type CurvePoint = CurveView['points'][number];

const MARGIN = { left: 46, right: 14, top: 52 };
/** The position of the axis, from the top; below it are the years, then the cases. */
const BOTTOM = 274;
const YEARS = 20;
/** The position of the first line's name, from the top, and the distance from each name to the next. */
const LINES = { top: 14, step: 15 };
/** The smallest width of each drawing's plot, in pixels, and the number of years between its labels. */
const SHAPES = { wide: { room: 580, every: 1 }, narrow: { room: 225, every: 2 } };

/** From the opening to the last point. */
export function timeOf({ points }: CurveView): Scale {
	return linearScale(0, points.at(-1)?.at ?? 1);
}

function yAt(probability: number): number {
	return BOTTOM - probability * (BOTTOM - MARGIN.top);
}

/** The wide and the narrow drawing of the curve, its band, today, the fastest date and the reader's date. */
export function curvePictures(view: CurveView): Pictures {
	return { wide: picture(view, SHAPES.wide), narrow: picture(view, SHAPES.narrow) };
}

function picture(view: CurveView, { room, every }: (typeof SHAPES)['wide']): Picture {
	const time = timeOf(view);
	const places = view.cases.map(({ label, at }) => ({ label, x: time.within(at) }));
	const cases = caseRows(places, { top: BOTTOM + YEARS + 18, room });
	const bottom = YEARS + 18 + cases.height;
	return {
		height: BOTTOM + bottom,
		margin: { ...MARGIN, bottom },
		frame: [
			...levels(),
			...years(view, time, every),
			...lines(view, time),
			...cases.marks,
			...labels(view)
		],
		data: [band(view, time), curve(view, time)]
	};
}

/** Labels beside the lines: the level that the curve reaches, and the band. */
function labels({ points, words }: CurveView): Mark[] {
	const end = points.at(-1);
	if (!end) return [];
	const text = { shape: 'text', tone: 'ink', anchor: 'end' } as const;
	const level = yAt(end.probability) - 10;
	// Where the band is narrow, its name would lie on the level.
	const band = Math.min(yAt(end.upper) - 8, level - LINES.step);
	return [
		{ ...text, at: { x: 1, y: level }, text: words.level, bold: true },
		{ ...text, at: { x: 1, y: band }, text: words.band, tone: 'ink-2' }
	];
}

function levels(): Mark[] {
	return [0, 0.25, 0.5, 0.75, 1].flatMap((level): Mark[] => [
		{ shape: 'line', from: { x: 0, y: yAt(level) }, to: { x: 1, y: yAt(level) }, tone: 'rule' },
		{
			shape: 'text',
			at: { x: 0, y: yAt(level) + 4 },
			text: String(level * 100),
			tone: 'ink-2',
			anchor: 'end',
			shift: -8
		}
	]);
}

function years(view: CurveView, time: Scale, every: number): Mark[] {
	return view.years
		.filter((_, index) => index % every === 0)
		.map(({ year, at }) => ({
			shape: 'text',
			at: { x: time.within(at), y: BOTTOM + YEARS },
			text: String(year),
			tone: 'ink-2',
			anchor: 'middle'
		}));
}

function lines(view: CurveView, time: Scale): Mark[] {
	return view.lines.flatMap(({ at, text, tone }, index): Mark[] => {
		const x = time.within(at);
		const y = LINES.top + index * LINES.step;
		const anchor = x > 0.85 ? 'end' : 'start';
		const shift = anchor === 'end' ? -3 : 3;
		return [
			{ shape: 'line', from: { x, y: y + 4 }, to: { x, y: BOTTOM }, tone, dashed: true },
			{ shape: 'text', at: { x, y }, text, tone, anchor, shift, bold: tone === 'ink' }
		];
	});
}

function pointsOf({ points }: CurveView, time: Scale, value: (point: CurvePoint) => number) {
	return points.map((point) => ({ x: time.within(point.at), y: yAt(value(point)) }));
}

/** A polygon: along the upper edge and back along the lower. */
function band(view: CurveView, time: Scale): Mark {
	const upper = pointsOf(view, time, (point) => point.upper);
	const lower = pointsOf(view, time, (point) => point.lower);
	return {
		shape: 'curve',
		points: [...upper, ...lower.toReversed()],
		tone: 'vfa',
		fillTo: upper[0]?.y ?? BOTTOM,
		opacity: 0.16
	};
}

function curve(view: CurveView, time: Scale): Mark {
	return {
		shape: 'curve',
		points: [{ x: 0, y: yAt(0) }, ...pointsOf(view, time, (point) => point.probability)],
		tone: 'vfa',
		weight: 4
	};
}
