import type { Scheme } from './look';
import { pngOf } from './png';
import { svgFile, type SvgOptions } from './svg';

/** Any site may show a picture of the record. */
export const SHOWN_ANYWHERE = { 'cross-origin-resource-policy': 'cross-origin' };

/** Answers with a drawing as `svg` or `png`; `?theme=dark` for dark pages. */
export function pictureResponse(
	format: 'svg' | 'png',
	url: URL,
	drawing: Omit<SvgOptions, 'scheme'>
): Response {
	const svg = svgFile({ ...drawing, scheme: schemeIn(url) });
	const type = format === 'svg' ? 'image/svg+xml' : 'image/png';
	return new Response(format === 'svg' ? svg : pngOf(svg), {
		headers: { 'content-type': type, ...SHOWN_ANYWHERE }
	});
}

function schemeIn(url: URL): Scheme {
	return url.searchParams.get('theme') === 'dark' ? 'dark' : 'light';
}
