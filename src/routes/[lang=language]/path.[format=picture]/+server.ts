import { pathPictures } from '$lib/charts/path-picture';
import { headline } from '$lib/domain/record/headline';
import { m } from '$lib/i18n/paraglide/messages';
import { pictureResponse } from '$lib/server/pictures/picture-response';

const WIDTHS = { wide: 1160, narrow: 340 };

/** The path of both tracks as a picture; with `?shape=narrow` it is vertical. */
export const GET = ({ locals, params, url }) => {
	const { record, today, language } = locals;
	const shape = url.searchParams.get('shape') === 'narrow' ? 'narrow' : 'wide';
	const { tracks } = headline(record.milestones, today);
	return pictureResponse(params.format, url, {
		picture: pathPictures(tracks, language)[shape],
		width: WIDTHS[shape],
		title: m.home_path()
	});
};
