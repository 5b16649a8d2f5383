import { m } from '$lib/i18n/paraglide/messages';
import { cardPng, type Card } from './card';
import { SHOWN_ANYWHERE } from './picture-response';

/** Answers with the card of a page. */
export async function cardResponse(card: Omit<Card, 'site'>): Promise<Response> {
	const site = m.common_site_title();
	return new Response(await cardPng({ site, ...card }), {
		headers: { 'content-type': 'image/png', ...SHOWN_ANYWHERE }
	});
}
