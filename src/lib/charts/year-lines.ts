import type { ChartBuilder } from './fit';
import type { Mark, Picture, Pictures, Tone } from './picture';
import { linearScale, ticks, type Scale } from './scale';

/** One line over the years; a year without a figure is a gap, never a zero. */
export interface YearLine {
	label: string;
	points: { year: number; value: number | null }[];
	tone: Extract<Tone, 'ink' | 'ink-2' | 'vfa' | 'ra' | 'now' | 'hollow'>;
	dashed?: boolean;
}

const HEIGHT = { wide: 300, narrow: 260 };
const MARGIN = {
	wide: { left: 64, right: 170, top: 16, bottom: 30 },
	narrow: { left: 50, right: 90, top: 16, bottom: 30 }
};
type Shape = keyof typeof HEIGHT;
/** Labels at the ends of lines keep this distance, in pixels. */
const LABEL_GAP = 18;

/** The lines as drawings; `format` writes the figures at the left edge. */
export function yearLines(lines: readonly YearLine[], format: (value: number) => string): Pictures {
	return { wide: draw(lines, format, 'wide'), narrow: draw(lines, format, 'narrow') };
}

function scalesOf(lines: readonly YearLine[]): { x: Scale; y: Scale } {
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
	format: (value: number) => string,
	shape: Shape
): Picture {
	const [height, margin] = [HEIGHT[shape], MARGIN[shape]];
	const scales = scalesOf(lines);
	const bottom = height - margin.bottom;
	const y = (value: number) => bottom - scales.y.at(value) * (bottom - margin.top);
	return {
		height,
		margin,
		frame: [
			...levels(scales.y, y, format),
			...years(scales.x, bottom, shape),
			...labels(lines, scales, y)
		],
		data: lines.flatMap((line) => runs(line).map((run) => curve(run, line, scales.x, y)))
	};
}

function levels(scale: Scale, y: (value: number) => number, format: (value: number) => string) {
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

/** The name of each line at its end, pushed apart where lines end close to each other. */
function labels(
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
		const text = tone === 'hollow' ? 'ink-2' : tone === 'now' ? 'now-ink' : tone;
		return { shape: 'text', at: { x: at, y: above + 4 }, text: label, tone: text, shift: 8 };
	});
}

/** Stretches of years that all have a figure. */
function runs({ points }: YearLine): { year: number; value: number }[][] {
	const found: { year: number; value: number }[][] = [[]];
	for (const { year, value } of points) {
		if (value === null) found.push([]);
		else found.at(-1)?.push({ year, value });
	}
	return found.filter((run) => run.length > 0);
}

function curve(
	run: { year: number; value: number }[],
	{ tone, dashed = false }: YearLine,
	x: Scale,
	y: (value: number) => number
): Mark {
	const points = run.map(({ year, value }) => ({ x: x.at(year), y: y(value) }));
	const [only] = points;
	if (only && points.length === 1) return { shape: 'dot', at: only, radius: 3, fill: tone };
	return { shape: 'curve', points, tone, weight: 2.5, dashed };
}

/** The same lines for Chart.js. */
export function yearChart(
	lines: readonly YearLine[],
	format: (value: number) => string
): ChartBuilder {
	const { x, y } = scalesOf(lines);
	return ({ colours }) => ({
		type: 'line',
		data: {
			datasets: lines.map(({ label, points, tone, dashed }) => ({
				label,
				data: points.map(({ year, value }) => ({ x: year, y: value })) as never,
				borderColor: colours[tone],
				borderWidth: 2.5,
				borderDash: dashed ? [6, 4] : [],
				pointRadius: points.length === 1 ? 3 : 0,
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
