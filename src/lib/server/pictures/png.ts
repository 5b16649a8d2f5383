import { Resvg } from '@resvg/resvg-js';
import { fontFile } from './fonts';

/** Rasters an SVG whose words are set in Inter; `zoom` 2 for sharp screens. */
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
