import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { fontFile } from './fonts';

/** What is printed, as plain data: the document, and the words at the foot of each page before its number. */
export interface Paper {
	document: Omit<TDocumentDefinitions, 'footer'>;
	foot: string;
}

pdfmake.setFonts({
	Inter: {
		normal: fontFile('text'),
		bold: fontFile('bold'),
		italics: fontFile('italic'),
		bolditalics: fontFile('italic')
	},
	Serif: { normal: fontFile('heading'), bold: fontFile('heading') }
});
// The PDF contains only what is passed in: it fetches nothing, and reads only its fonts.
pdfmake.setUrlAccessPolicy(() => false);
const FONTS = new Set((['text', 'bold', 'italic', 'heading'] as const).map(fontFile));
pdfmake.setLocalAccessPolicy((path) => FONTS.has(path));

/** Prints a document, with selectable text; its style `quiet` is that of the foot. */
export async function pdfOf({ document, foot }: Paper): Promise<Uint8Array<ArrayBuffer>> {
	const footer = (page: number, pages: number) => ({
		text: `${foot} · ${page}/${pages}`,
		style: 'quiet',
		alignment: 'center' as const
	});
	return new Uint8Array(await pdfmake.createPdf({ ...document, footer }).getBuffer());
}
