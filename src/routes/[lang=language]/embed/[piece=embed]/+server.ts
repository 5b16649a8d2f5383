import { pathPictures } from '$lib/charts/path-picture';
import { headline } from '$lib/domain/record/headline';
import { sourcesOf } from '$lib/domain/record/record';
import { homeForecast } from '$lib/server/home-forecast';
import { embedDocument, type Theme } from '$lib/server/pictures/embed-document';

/** How many milestones a frame shows. */
const LATEST = 4;

/** One piece of the record as a self-contained page, for frames on other sites. */
export const GET = ({ locals, params, url }) => {
	const { record, today, language } = locals;
	const state = headline(record.milestones, today);
	const html = embedDocument({
		piece: params.piece,
		theme: themeIn(url),
		language,
		origin: url.origin,
		headline: state,
		check: record.check,
		path: pathPictures(state.tracks, language),
		forecast: homeForecast(locals),
		latest: record.milestones
			.filter(({ status }) => status === 'done')
			.slice(0, LATEST)
			.map((milestone) => ({ milestone, sources: sourcesOf(record, milestone) }))
	});
	return new Response(html, {
		headers: {
			'content-type': 'text/html; charset=utf-8',
			// Any site may frame it; it runs no script and loads nothing.
			'content-security-policy':
				"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors *",
			'cross-origin-resource-policy': 'cross-origin',
			'x-robots-tag': 'noindex'
		}
	});
};

function themeIn(url: URL): Theme {
	const asked = url.searchParams.get('theme');
	return asked === 'light' || asked === 'dark' ? asked : 'auto';
}
