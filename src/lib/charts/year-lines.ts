import type { Mark, Picture, Pictures, Tone } from './picture';
import { linearScale, ticks, type Scale } from './scale';

/** One line over the years; a year without a figure is a gap, never a zero. */
export interface YearLine {
	label: string;
	points: { year: number; value: number | null }[];
	tone: Extract<Tone, 'ink' | 'ink-2' | 'vfa' | 'ra' | 'now' | 'hollow'>;
}

/** What stands behind the lines. */
export interface YearGround {
	/** The way of counting changed after these years: lines are broken there; words, if any, say it. */
	counted?: { until: number; label?: string }[];
	/** Moments that lines may be read against, in years: mid-2013 is 2013.5. */
	moments?: { at: number; label: string }[];
}

const HEIGHT = { wide: 320, narrow: 280, panel: 170 };
const MARGIN = {
	wide: { left: 64, right: 190, top: 30, bottom: 30 },
	narrow: { left: 66, right: 12, top: 30, bottom: 30 },
	panel: { left: 40, right: 12, top: 30, bottom: 26 }
};
type Shape = keyof typeof HEIGHT;
/** Names of lines keep this distance, in pixels. */
const LABEL_GAP = 18;
/** Of a line, in pixels. */
export const WEIGHT = 2.5;
/** Words above the plot. */
const WORDS = 14;

/** Writes a figure. */
export type Format = (value: number) => string;

/** The lines as drawings; `format` writes the figures at the left edge. */
export function yearLines(
	lines: readonly YearLine[],
	format: Format,
	ground: YearGround = {}
): Pictures {
	return {
		wide: draw(lines, format, ground, 'wide'),
		narrow: draw(lines, format, ground, 'narrow')
	};
}

/** One of several small drawings beside each other, with the same means. */
export function yearPanel(
	lines: readonly YearLine[],
	format: Format,
	ground: YearGround = {}
): Picture {
	return draw(lines, format, ground, 'panel');
}

/** Years across, values from zero up. */
export function scalesOf(lines: readonly YearLine[]): { x: Scale; y: Scale } {
	const points = lines.flatMap((line) => line.points);
	const years = points.map(({ year }) => year);
	const most = Math.max(1, ...points.map(({ value }) => value ?? 0));
	const first = Math.min(...years);
	return {
		x: linearScale(first, Math.max(first + 1, ...years)),
		y: linearScale(0, most * 1.05)
	};
}

function draw(
	lines: readonly YearLine[],
	format: Format,
	ground: YearGround,
	shape: Shape
): Picture {
	// On a narrow screen the names stand above the plot: at the ends of lines there is no room.
	const above = shape === 'wide' ? 0 : lines.length * LABEL_GAP;
	const margin = { ...MARGIN[shape], top: MARGIN[shape].top + above };
	const height = HEIGHT[shape] + above;
	const scales = scalesOf(lines);
	const bottom = height - margin.bottom;
	const y = (value: number) => bottom - scales.y.at(value) * (bottom - margin.top);
	return {
		height,
		margin,
		frame: [
			...levels(scales.y, y, format),
			...years(scales.x, bottom, shape),
			...behind(ground, scales.x, { top: margin.top, bottom }),
			...(shape === 'wide' ? namesAtEnds(lines, scales, y) : namesAbove(lines))
		],
		data: lines.flatMap((line) => runsOf(line, ground).map((run) => curve(run, line, scales.x, y)))
	};
}

function levels(scale: Scale, y: (value: number) => number, format: Format) {
	return ticks(scale, 4).flatMap((value): Mark[] => [
		{ shape: 'line', from: { x: 0, y: y(value) }, to: { x: 1, y: y(value) }, tone: 'rule' },
		{
			shape: 'text',
			at: { x: 0, y: y(value) + 4 },
			text: format(value),
			tone: 'ink-2',
			anchor: 'end',
			shift: -6
		}
	]);
}

function years(scale: Scale, bottom: number, shape: Shape): Mark[] {
	return ticks(scale, shape === 'wide' ? 8 : 4, [1, 2, 5, 10]).map((year) => ({
		shape: 'text',
		at: { x: scale.at(year), y: bottom + 20 },
		text: String(year),
		tone: 'ink-2',
		anchor: 'middle'
	}));
}

/** Vertical lines with words above the plot: where counting changed, and moments. */
function behind(
	{ counted = [], moments = [] }: YearGround,
	x: Scale,
	{ top, bottom }: { top: number; bottom: number }
): Mark[] {
	const upright = (at: number, tone: Tone, dashed: boolean): Mark => ({
		shape: 'line',
		from: { x: at, y: top - WORDS + 4 },
		to: { x: at, y: bottom },
		tone,
		dashed
	});
	const words = (at: number, text: string, anchor: 'start' | 'middle'): Mark => ({
		shape: 'text',
		at: { x: at, y: top - WORDS },
		text,
		tone: 'ink-2',
		anchor
	});
	const changes = counted.filter(({ until }) => x.from <= until && until < x.to);
	return [
		...changes.map(({ until }) => upright(x.at(until + 0.5), 'hollow', true)),
		...changes.flatMap(({ label }) => (label ? [words(0, label, 'start')] : [])),
		...moments.flatMap(({ at, label }) => [
			upright(x.at(at), 'ink-2', false),
			words(x.at(at), label, 'middle')
		])
	];
}

function toneOfName(tone: YearLine['tone']): Tone {
	if (tone === 'hollow') return 'ink-2';
	return tone === 'now' ? 'now-ink' : tone;
}

/** The name of each line at its end, pushed apart where lines end close to each other. */
function namesAtEnds(
	lines: readonly YearLine[],
	{ x }: { x: Scale },
	y: (value: number) => number
): Mark[] {
	const ends = lines
		.flatMap(({ label, points, tone }) => {
			const last = points.findLast(({ value }) => value !== null);
			return last ? [{ label, tone, at: x.at(last.year), y: y(last.value ?? 0) }] : [];
		})
		.toSorted((a, b) => a.y - b.y);
	let above = -Infinity;
	return ends.map(({ label, tone, at, y: wanted }): Mark => {
		above = Math.max(wanted, above + LABEL_GAP);
		const point = { x: at, y: above + 4 };
		return { shape: 'text', at: point, text: label, tone: toneOfName(tone), shift: 8 };
	});
}

/** The name of each line above the plot, behind a piece of the line. */
function namesAbove(lines: readonly YearLine[]): Mark[] {
	return lines.flatMap(({ label, tone }, index): Mark[] => {
		const y = 10 + index * LABEL_GAP;
		return [
			{ shape: 'line', from: { x: 0, y }, to: { x: 0.07, y }, tone, weight: WEIGHT },
			{ shape: 'text', at: { x: 0.07, y: y + 4 }, text: label, tone: toneOfName(tone), shift: 8 }
		];
	});
}

/** Stretches of years that all have a figure, and were counted in the same way. */
export function runsOf(
	{ points }: YearLine,
	{ counted = [] }: YearGround
): { year: number; value: number }[][] {
	const found: { year: number; value: number }[][] = [[]];
	for (const { year, value } of points) {
		if (value === null || counted.some(({ until }) => year === until + 1)) found.push([]);
		if (value === null) continue;
		found.at(-1)?.push({ year, value });
	}
	return found.filter((run) => run.length > 0);
}

function curve(
	run: { year: number; value: number }[],
	{ tone }: YearLine,
	x: Scale,
	y: (value: number) => number
): Mark {
	const points = run.map(({ year, value }) => ({ x: x.at(year), y: y(value) }));
	const [only] = points;
	if (only && points.length === 1) return { shape: 'dot', at: only, radius: 3, fill: tone };
	return { shape: 'curve', points, tone, weight: WEIGHT };
}
