declare module 'fontverter' {
	/** Unpacks a font, so that its tables can be read. */
	export function convert(font: Buffer, format: 'truetype'): Promise<Buffer>;
}
