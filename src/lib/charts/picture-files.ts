import { PICTURE_FORMATS, type PictureFormat } from '$lib/domain/formats';

/** The addresses of a chart as a file, in every format. */
export type PictureFiles = Record<PictureFormat, string>;

/** @param address without its file extension @param query of the page, with its question mark */
export function pictureFiles(address: string, query = ''): PictureFiles {
	return Object.fromEntries(
		PICTURE_FORMATS.map((format) => [format, `${address}.${format}${query}`])
	) as PictureFiles;
}
