/*
 * Strokes that the SVG and the canvas share. Separate from the canvas painter, which loads with Chart.js only when
 * a chart is near.
 */

/** Dashes of everything unfinished, in pixels. */
export const DASH: [number, number] = [4, 3];

/** The outline in the background colour around words, in pixels. */
export const RIM = 3;

/** An open arrow head whose point is at 0, 0. */
export const ARROW: [number, number][] = [
	[-6, -5],
	[0, 0],
	[-6, 5]
];
