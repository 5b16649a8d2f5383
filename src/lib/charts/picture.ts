import { AGREEMENT_KINDS } from '$lib/domain/agreements/agreement';

/**
 * A drawing as plain values: made on the server from domain values and drawn as SVG; it works without
 * JavaScript, in print and in grey. `x` runs from 0 (left edge of the plot) to 1 (right edge), so that a
 * drawing fills any width while its text keeps its size; `y` and all sizes are in CSS pixels.
 * A mark outside 0…1 is in the margin.
 */
export interface Picture {
	/** The height of the plot and its margins. */
	height: number;
	/** Margins around the plot, in pixels, for labels. */
	margin: { left: number; right: number; top: number; bottom: number };
	/** Ticks, labels, reference lines: we also draw them on the canvas, because Chart.js does not. */
	frame: Mark[];
	/** The data, which Chart.js draws itself once it has loaded. */
	data: Mark[];
}

/** The same drawing in two shapes: labels beside the plot on wide screens, above it on narrow ones. */
export interface Pictures {
	wide: Picture;
	narrow: Picture;
}

/** Colours by their use; each is the token of the same name in `tokens.css`. */
export const TONES = [
	'ink',
	'ink-2',
	'rule',
	'hollow',
	'paper',
	...AGREEMENT_KINDS,
	'now',
	'now-ink'
] as const;
export type Tone = (typeof TONES)[number];

/** What a canvas cannot read from tokens: the tones as current CSS colours, and the font. */
export interface Look {
	colours: Record<Tone, string>;
	/** A CSS font family. */
	font: string;
	/** In pixels. */
	fontSize: number;
}

export type Mark =
	| {
			shape: 'bar';
			x: number;
			y: number;
			width: number;
			height: number;
			fill: Tone | 'none';
			/** An outline; dashed if unknown or unfinished. */
			stroke?: Tone;
			dashed?: boolean;
			/** The opacity of the fill only; 1 by default. */
			fillOpacity?: number;
	  }
	| {
			shape: 'line';
			from: Point;
			to: Point;
			tone: Tone;
			/** In pixels; 1 by default. */
			weight?: number;
			dashed?: boolean;
	  }
	/** A line through points, or, with `to` a level, the area between them and it. */
	| {
			shape: 'curve';
			points: Point[];
			tone: Tone;
			weight?: number;
			dashed?: boolean;
			/** Fills down (or up) to this `y` instead of drawing a line. */
			fillTo?: number;
			opacity?: number;
	  }
	| {
			shape: 'dot';
			at: Point;
			radius: number;
			fill: Tone;
			stroke?: Tone;
			dashed?: boolean;
			/** Where a click leads; the keyboard gets there by a link beside the picture. */
			href?: string;
	  }
	| { shape: 'arrow'; at: Point; tone: Tone }
	| {
			shape: 'text';
			at: Point;
			text: string;
			/** The language of the text, where it is not the reader's. */
			lang?: string | undefined;
			tone: Tone;
			anchor?: 'start' | 'middle' | 'end';
			/** Shifts the text sideways, in pixels, away from a mark. */
			shift?: number;
			bold?: boolean;
	  };

/** `x` as a share of the plot's width, `y` in pixels from the top. */
export interface Point {
	x: number;
	y: number;
}
