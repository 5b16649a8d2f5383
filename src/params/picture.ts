import { isOneOf, PICTURE_FORMATS, type PictureFormat } from '$lib/domain/formats';

export function match(param: string): param is PictureFormat {
	return isOneOf(PICTURE_FORMATS, param);
}
