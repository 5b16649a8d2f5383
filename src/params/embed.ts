import { isEmbedPiece, type EmbedPiece } from '$lib/domain/record/embed';

export function match(param: string): param is EmbedPiece {
	return isEmbedPiece(param);
}
