/**
 * A drawing as plain values: made on the server from domain values, drawn as SVG, the same without
 * JavaScript, in print and in grey. `x` runs from 0 (left edge of the plot) to 1 (right edge), so that a
 * drawing fills any width while its type keeps its size; `y` and all sizes are in CSS pixels.
 * A mark outside 0…1 stands in the margin.
 */
export interface Picture {
	/** Of the plot and its margins. */
	height: number;
	/** Room around the plot, in pixels, where labels stand. */
	margin: { left: number; right: number; top: number; bottom: number };
	/** Ticks, labels, lines of reference: drawn on the canvas too, for Chart.js knows none of them. */
	frame: Mark[];
	/** What Chart.js draws itself once it has come. */
	data: Mark[];
}

/** The same in two shapes: side by side on wide screens, labels above on narrow ones. */
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
	'vfa',
	'ra',
	'now',
	'now-ink'
] as const;
export type Tone = (typeof TONES)[number];

/** What a canvas cannot read from tokens: the tones as CSS colours of the moment, and the font. */
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
			/** An outline; dashed for what is not known or not finished. */
			stroke?: Tone;
			dashed?: boolean;
			/** Of the fill alone; 1 where left out. */
			fillOpacity?: number;
	  }
	| {
			shape: 'line';
			from: Point;
			to: Point;
			tone: Tone;
			/** In pixels; 1 where left out. */
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
	| { shape: 'dot'; at: Point; radius: number; fill: Tone; stroke?: Tone; dashed?: boolean }
	| { shape: 'arrow'; at: Point; tone: Tone }
	| {
			shape: 'text';
			at: Point;
			text: string;
			/** The language of the text, where it is not the reader's. */
			lang?: string | undefined;
			tone: Tone;
			anchor?: 'start' | 'middle' | 'end';
			/** Moves the text sideways by pixels, away from a mark. */
			shift?: number;
			bold?: boolean;
	  };

/** `x` in parts of the width of the plot, `y` in pixels from the top. */
export interface Point {
	x: number;
	y: number;
}
