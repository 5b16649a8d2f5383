import { PICTURES, type PictureFormat } from '$lib/domain/formats';
import type { Scheme } from './look';
import { draw } from './draw';
import { svgFile, type SvgOptions } from './svg';

/** Any site may show a picture of the record. */
export const SHOWN_ANYWHERE = { 'cross-origin-resource-policy': 'cross-origin' };

const WRITERS: Record<PictureFormat, (svg: string) => BodyInit | Promise<BodyInit>> = {
	svg: (svg) => svg,
	png: (svg) => draw('png', svg)
};

/** Answers with a drawing as `svg` or `png`; `?theme=dark` for dark pages. */
export async function pictureResponse(
	format: PictureFormat,
	url: URL,
	drawing: Omit<SvgOptions, 'scheme'>
): Promise<Response> {
	const svg = svgFile({ ...drawing, scheme: schemeIn(url) });
	return new Response(await WRITERS[format](svg), {
		headers: { 'content-type': PICTURES[format].type, ...SHOWN_ANYWHERE }
	});
}

function schemeIn(url: URL): Scheme {
	return url.searchParams.get('theme') === 'dark' ? 'dark' : 'light';
}
