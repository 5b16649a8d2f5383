import { json } from '@sveltejs/kit';
import { LANGUAGES } from '$lib/domain/language';
import { EMBED_HEIGHTS, type EmbedPiece } from '$lib/domain/record/embed';
import { m } from '$lib/i18n/paraglide/messages';
import { SHOWN_ANYWHERE } from '$lib/server/pictures/picture-response';

const HEADERS = { ...SHOWN_ANYWHERE, 'access-control-allow-origin': '*' };
/** In the language that the other site asks for. */
const PLAIN = {
	...HEADERS,
	'content-type': 'text/plain; charset=utf-8',
	vary: 'accept-language'
};
const WIDTH = 1000;
/** Below this width a piece needs its height for narrow pages. */
const NARROW = 760;
/** Pages with their own piece; for the home page it is the path. */
const PIECES: Record<string, EmbedPiece> = {
	'': 'path',
	'/forecast': 'forecast',
	'/timeline': 'timeline'
};

/**
 * oEmbed (https://oembed.com, section 2): for the address of a page, the frame that shows it on other sites.
 * 404 for an address without one, 501 for a format other than JSON, as in the specification.
 */
export const GET = ({ url }) => {
	const format = url.searchParams.get('format') ?? 'json';
	if (format !== 'json')
		return new Response(m.embed_oembed_format(), { status: 501, headers: PLAIN });
	const page = pageOf(url.searchParams.get('url'), url.origin);
	if (!page) return new Response(m.embed_oembed_none(), { status: 404, headers: PLAIN });
	const width = within(url.searchParams.get('maxwidth'), WIDTH);
	const height = within(
		url.searchParams.get('maxheight'),
		EMBED_HEIGHTS[page.piece][width < NARROW ? 'narrow' : 'wide']
	);
	const title = m.common_site_title({}, { locale: page.language });
	return json(
		{
			version: '1.0',
			type: 'rich',
			provider_name: title,
			provider_url: `${url.origin}/${page.language}`,
			title,
			width,
			height,
			html: `<iframe src="${url.origin}/${page.language}/embed/${page.piece}" title="${title}" width="${width}" height="${height}" style="border:0" loading="lazy"></iframe>`
		},
		{ headers: HEADERS }
	);
};

function pageOf(asked: string | null, origin: string) {
	const address = asked === null ? null : URL.parse(asked);
	if (!address || address.origin !== origin) return null;
	const language = LANGUAGES.find((code) =>
		new RegExp(`^/${code}(/|$)`, 'u').test(address.pathname)
	);
	const piece = PIECES[address.pathname.slice(3).replace(/\/$/u, '')];
	return language && piece ? { language, piece } : null;
}

function within(asked: string | null, most: number): number {
	const number = Number(asked);
	return Number.isInteger(number) && number > 0 ? Math.min(number, most) : most;
}
