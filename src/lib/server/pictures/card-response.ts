import { m } from '$lib/i18n/paraglide/messages';
import type { Card } from './card';
import { draw } from './draw';
import { SHOWN_ANYWHERE } from './picture-response';

/** Answers with the card of a page. */
export async function cardResponse(card: Omit<Card, 'site'>): Promise<Response> {
	const site = m.common_site_title();
	return new Response(await draw('card', { site, ...card }), {
		headers: { 'content-type': 'image/png', ...SHOWN_ANYWHERE }
	});
}
