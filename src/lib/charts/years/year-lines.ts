import type { Mark, Picture, Pictures } from '$lib/charts/picture';
import { linearScale, type Scale } from '$lib/charts/scale';
import {
	behind,
	LABEL_GAP,
	levels,
	namesAbove,
	namesAtEnds,
	WEIGHT,
	years,
	type Format,
	type YearGround,
	type YearLine
} from './year-frame';

const HEIGHT = { wide: 320, narrow: 280, panel: 170 };
const MARGIN = {
	wide: { left: 64, right: 190, top: 30, bottom: 30 },
	narrow: { left: 66, right: 12, top: 30, bottom: 30 },
	panel: { left: 40, right: 12, top: 30, bottom: 26 }
};
type Shape = keyof typeof HEIGHT;

/** The lines as drawings; `format` formats the figures at the left edge. */
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

/** One of several small drawings side by side, drawn in the same way. */
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
	// On a narrow screen the names are above the plot, because there is no room at the ends of lines.
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

/** Runs of years that all have a figure and were counted in the same way. */
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
