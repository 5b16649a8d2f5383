/*
 * What the SVG and the canvas draw alike. Apart from the painter of the canvas, which comes with Chart.js
 * only when a chart is near.
 */

/** Dashes of everything that is open, in pixels. */
export const DASH: [number, number] = [4, 3];

/** The rim of paper around words, in pixels. */
export const RIM = 3;

/** An open arrow head whose point is at 0, 0. */
export const ARROW: [number, number][] = [
	[-6, -5],
	[0, 0],
	[-6, 5]
];
