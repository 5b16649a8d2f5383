import type { PictureFormat } from '$lib/domain/formats';
import type { Scheme } from './look';
import { pngOf } from './png';
import { svgFile, type SvgOptions } from './svg';

/** Any site may show a picture of the record. */
export const SHOWN_ANYWHERE = { 'cross-origin-resource-policy': 'cross-origin' };

const FILES: Record<PictureFormat, { type: string; write: (svg: string) => BodyInit }> = {
	svg: { type: 'image/svg+xml', write: (svg) => svg },
	png: { type: 'image/png', write: pngOf }
};

/** Answers with a drawing as `svg` or `png`; `?theme=dark` for dark pages. */
export function pictureResponse(
	format: PictureFormat,
	url: URL,
	drawing: Omit<SvgOptions, 'scheme'>
): Response {
	const svg = svgFile({ ...drawing, scheme: schemeIn(url) });
	const { type, write } = FILES[format];
	return new Response(write(svg), {
		headers: { 'content-type': type, ...SHOWN_ANYWHERE }
	});
}

function schemeIn(url: URL): Scheme {
	return url.searchParams.get('theme') === 'dark' ? 'dark' : 'light';
}
