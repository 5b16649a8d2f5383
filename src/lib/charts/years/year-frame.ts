import type { Mark, Tone } from '$lib/charts/picture';
import { ticks, type Scale } from '$lib/charts/scale';

/** One line over the years; a year without a figure is a gap, never a zero. */
export interface YearLine {
	label: string;
	points: { year: number; value: number | null }[];
	tone: Extract<Tone, 'ink' | 'ink-2' | 'vfa' | 'ra' | 'now' | 'hollow'>;
}

/** The frame behind the lines. */
export interface YearGround {
	/** Years after which the way of counting changed: lines are broken there, with a label if there are words. */
	counted?: { until: number; label?: string }[];
	/** Dates for comparison with the lines; whole numbers are the middle of years, as for figures. */
	moments?: { at: number; label: string }[];
}

/** The smallest distance between names of lines, in pixels. */
export const LABEL_GAP = 18;
/** The width of a line, in pixels. */
export const WEIGHT = 2.5;
/** Words above the plot. */
const WORDS = 14;

/** Formats a figure. */
export type Format = (value: number) => string;

/** Lines and figures at the left edge. */
export function levels(scale: Scale, y: (value: number) => number, format: Format) {
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

/** Years below the plot. */
export function years(scale: Scale, bottom: number, shape: 'wide' | 'narrow' | 'panel'): Mark[] {
	return ticks(scale, shape === 'wide' ? 8 : 4, [1, 2, 5, 10]).map((year) => ({
		shape: 'text',
		at: { x: scale.at(year), y: bottom + 20 },
		text: String(year),
		tone: 'ink-2',
		anchor: 'middle'
	}));
}

/** Vertical lines with words above the plot: where the way of counting changed, and dates for comparison. */
export function behind(
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
export function namesAtEnds(
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

/** The name of each line above the plot, after a short piece of the line. */
export function namesAbove(lines: readonly YearLine[]): Mark[] {
	return lines.flatMap(({ label, tone }, index): Mark[] => {
		const y = 10 + index * LABEL_GAP;
		return [
			{ shape: 'line', from: { x: 0, y }, to: { x: 0.07, y }, tone, weight: WEIGHT },
			{ shape: 'text', at: { x: 0.07, y: y + 4 }, text: label, tone: toneOfName(tone), shift: 8 }
		];
	});
}
