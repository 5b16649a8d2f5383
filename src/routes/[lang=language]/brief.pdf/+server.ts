import { brief } from '$lib/server/brief/brief';
import { briefPdf } from '$lib/server/brief/pdf';
import { readSince } from '$lib/server/brief/since';

/** The brief as a PDF, with the same content as the page. */
export const GET = async ({ locals, url }) => {
	const since = readSince(url, locals.today).day;
	const pdf = await briefPdf(brief(locals, url.origin, since), locals.language);
	return new Response(pdf, {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `inline; filename="eu-kz-brief-${locals.today}-${locals.language}.pdf"`,
			// The browser's PDF viewer needs its own inline styles.
			'content-security-policy':
				"default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"
		}
	});
};
