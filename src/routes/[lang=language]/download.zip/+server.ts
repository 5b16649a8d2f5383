import { archiveOf } from '$lib/server/api/archive';
import { documentResponse } from '$lib/feeds/response';

/** All data in one archive; the README and the table in the reader's language. */
export const GET = ({ locals, url }) =>
	documentResponse(archiveOf({ ...locals, origin: url.origin }), {
		type: 'application/zip',
		name: `eu-kz-visa-talks-${locals.today}-${locals.language}.zip`
	});
