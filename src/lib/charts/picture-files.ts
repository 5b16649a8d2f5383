/** The addresses of a chart as a file. */
export interface PictureFiles {
	svg: string;
	png: string;
}

/** @param address without its file extension @param query of the page, with its question mark */
export function pictureFiles(address: string, query = ''): PictureFiles {
	return { svg: `${address}.svg${query}`, png: `${address}.png${query}` };
}
