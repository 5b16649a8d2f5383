import { STAGES } from '$lib/domain/agreements/stages';

/** The parts of the record that other sites can show; these names are in addresses that never change. */
export const EMBED_PIECES = ['status', 'path', 'forecast', 'timeline'] as const;
export type EmbedPiece = (typeof EMBED_PIECES)[number];

export function isEmbedPiece(value: string | undefined): value is EmbedPiece {
	return EMBED_PIECES.some((piece) => piece === value);
}

/**
 * Heights in CSS pixels that fit a piece on a phone (320 px) and on a wide page (1000 px), in the longest of
 * the languages. A frame cannot report its height without a script.
 */
export const EMBED_HEIGHTS: Record<EmbedPiece, { narrow: number; wide: number }> = {
	status: { narrow: 370, wide: 205 },
	// On a phone every stage has a row of its own.
	path: { narrow: 195 + 60 * STAGES.length, wide: 300 },
	forecast: { narrow: 616, wide: 296 },
	timeline: { narrow: 812, wide: 505 }
};
