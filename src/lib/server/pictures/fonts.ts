import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Complete fonts, unlike the pieces that pages load, because pictures and PDFs need one file for each face. */
const FACES = {
	text: '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
	bold: '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
	italic: '@expo-google-fonts/inter/400Regular_Italic/Inter_400Regular_Italic.ttf',
	heading: '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'
} as const;

export type Face = keyof typeof FACES;

/** The path of the file of a face. */
export function fontFile(face: Face): string {
	return fileURLToPath(import.meta.resolve(FACES[face]));
}

const read = new Map<Face, Promise<Buffer>>();

/** The bytes of a face, read once. */
export function fontData(face: Face): Promise<Buffer> {
	const known = read.get(face) ?? readFile(fontFile(face));
	read.set(face, known);
	return known;
}
