import type { Mark } from '$lib/charts/picture';

/** Cases under a curve: dots with names, in as many rows as they need so that they do not overlap. */
export interface CaseRows {
	marks: Mark[];
	/** In pixels. */
	height: number;
}

const ROW = 17;
/** The width of an average small letter, with extra room for Cyrillic; and of the dot before it. */
const LETTER = 8;
const DOT = 16;

/**
 * @param x in any order, as a share of the width
 * @param room the smallest width, in pixels, at which the drawing is shown
 */
export function caseRows(
	cases: readonly { label: string; x: number }[],
	{ top, room }: { top: number; room: number }
): CaseRows {
	/** Where the last name of each row ends. */
	const ends: number[] = [];
	const marks = cases
		.toSorted((a, b) => a.x - b.x)
		.flatMap(({ label, x }): Mark[] => {
			const width = (label.length * LETTER + DOT) / room;
			const before = x + width > 1;
			const [from, to] = before ? [x - width, x + DOT / room] : [x - DOT / 2 / room, x + width];
			const free = ends.findIndex((end) => end <= from);
			const row = free < 0 ? ends.length : free;
			ends[row] = to;
			const y = top + row * ROW;
			return [
				{ shape: 'dot', at: { x, y }, radius: 4, fill: 'hollow' },
				{
					shape: 'text',
					at: { x, y: y + 4 },
					text: label,
					tone: 'ink-2',
					anchor: before ? 'end' : 'start',
					shift: before ? -9 : 9
				}
			];
		});
	return { marks, height: ends.length * ROW };
}
