import { Resvg } from '@resvg/resvg-js';
import { fontFile } from './fonts';

/** Renders an SVG with text in Inter as PNG; `zoom` 2 for high-resolution screens. */
export function pngOf(svg: string, zoom = 2): Uint8Array<ArrayBuffer> {
	const drawing = new Resvg(svg, {
		fitTo: { mode: 'zoom', value: zoom },
		font: {
			loadSystemFonts: false,
			fontFiles: [fontFile('text'), fontFile('bold')],
			defaultFontFamily: 'Inter'
		}
	});
	return new Uint8Array(drawing.render().asPng());
}
