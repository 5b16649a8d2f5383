import { PICTURES, type PictureFormat } from '$lib/domain/formats';
import type { Scheme } from './look';
import { pngOf } from './png';
import { svgFile, type SvgOptions } from './svg';

/** Any site may show a picture of the record. */
export const SHOWN_ANYWHERE = { 'cross-origin-resource-policy': 'cross-origin' };

const WRITERS: Record<PictureFormat, (svg: string) => BodyInit> = { svg: (svg) => svg, png: pngOf };

/** Answers with a drawing as `svg` or `png`; `?theme=dark` for dark pages. */
export function pictureResponse(
	format: PictureFormat,
	url: URL,
	drawing: Omit<SvgOptions, 'scheme'>
): Response {
	const svg = svgFile({ ...drawing, scheme: schemeIn(url) });
	return new Response(WRITERS[format](svg), {
		headers: { 'content-type': PICTURES[format].type, ...SHOWN_ANYWHERE }
	});
}

function schemeIn(url: URL): Scheme {
	return url.searchParams.get('theme') === 'dark' ? 'dark' : 'light';
}
