import { EMBED_HEIGHTS, type EmbedPiece } from '$lib/domain/record/embed';

/** The widths of the host's page between which a frame changes its height. */
const NARROW = 320;
const WIDE = 1000;
/** At this width the path changes from vertical to horizontal. */
const PATH_TURNS = 790;

/** The height of a frame in CSS, which follows the width of the host's page without a script. */
export function frameHeight(piece: EmbedPiece): string {
	const { narrow, wide } = EMBED_HEIGHTS[piece];
	if (piece === 'path') return `clamp(${wide}px, (${PATH_TURNS}px - 100vw) * 999, ${narrow}px)`;
	const slope = ((narrow - wide) / (WIDE - NARROW)).toFixed(2);
	return `clamp(${wide}px, ${narrow}px - (100vw - ${NARROW}px) * ${slope}, ${narrow}px)`;
}
