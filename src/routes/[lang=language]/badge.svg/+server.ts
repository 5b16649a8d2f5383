import { headline } from '$lib/domain/record/headline';
import { horizonAge } from '$lib/domain/record/horizon';
import { STAGE_NAMES } from '$lib/i18n/names/labels';
import { m } from '$lib/i18n/paraglide/messages';
import { reachSlots } from '$lib/i18n/values/slots';
import { badge } from '$lib/server/pictures/badge';
import { SHOWN_ANYWHERE } from '$lib/server/pictures/picture-response';

/** The stage that both agreements have reached, as a badge, with the horizon where it is old. */
export const GET = ({ locals: { record, today, language } }) => {
	const { stage } = headline(record.milestones, today).together;
	const name = stage ? STAGE_NAMES[stage]() : m.common_unknown();
	const reach = reachSlots('reach', record.check.knownUntil, language);
	const isOld = stage && horizonAge(record.check, today) !== 'fresh';
	const state = isOld ? m.embed_badge_known({ stage: name, ...reach }) : name;
	const svg = badge(m.common_site_title(), state);
	return new Response(svg, { headers: { 'content-type': 'image/svg+xml', ...SHOWN_ANYWHERE } });
};
