import { Resvg } from '@resvg/resvg-js';
import { fontFile } from './fonts';

/** For high-resolution screens. */
const ZOOM = 2;

/** Renders an SVG with text in Inter as PNG, twice as wide as the drawing. */
export function pngOf(svg: string): Uint8Array<ArrayBuffer> {
	const drawing = new Resvg(svg, {
		fitTo: { mode: 'zoom', value: ZOOM },
		font: {
			loadSystemFonts: false,
			fontFiles: [fontFile('text'), fontFile('bold')],
			defaultFontFamily: 'Inter'
		}
	});
	return new Uint8Array(drawing.render().asPng());
}
