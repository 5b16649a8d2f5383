import { headline } from '$lib/domain/record/headline';
import { STAGE_NAMES } from '$lib/i18n/names/labels';
import { m } from '$lib/i18n/paraglide/messages';
import { badge } from '$lib/server/pictures/badge';
import { SHOWN_ANYWHERE } from '$lib/server/pictures/picture-response';

/** The stage that both agreements have reached, as a badge. */
export const GET = ({ locals: { record, today } }) => {
	const { stage } = headline(record.milestones, today).together;
	const svg = badge(m.common_site_title(), stage ? STAGE_NAMES[stage]() : m.common_unknown());
	return new Response(svg, { headers: { 'content-type': 'image/svg+xml', ...SHOWN_ANYWHERE } });
};
