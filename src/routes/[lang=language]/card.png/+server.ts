import { pathPictures } from '$lib/charts/path-picture';
import { headline } from '$lib/domain/record/headline';
import {
	checkedSentence,
	headlineSentence,
	roundsSentence
} from '$lib/i18n/sentences/headline-words';
import { m } from '$lib/i18n/paraglide/messages';
import { cardResponse } from '$lib/server/pictures/card-response';
import { draw } from '$lib/server/pictures/draw';
import { svgFile } from '$lib/server/pictures/svg';

/** The size of the drawing in its own pixels, and as shown. */
const WIDTH = 1160;
const SHOWN = 1080;

/** The state of the talks as the picture of a link. */
export const GET = async ({ locals: { record, today, language } }) => {
	const state = headline(record.milestones, today);
	const picture = pathPictures(state.tracks, language).wide;
	const svg = svgFile({ picture, width: WIDTH, scheme: 'light', title: m.home_path() });
	return cardResponse({
		title: headlineSentence(state),
		text: roundsSentence(state, language),
		foot: checkedSentence({ check: record.check, today, language }),
		picture: { png: await draw('png', svg), width: SHOWN, height: (picture.height * SHOWN) / WIDTH }
	});
};
