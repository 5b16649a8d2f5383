import type { Handle } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages';
import { AS_OF } from './as-of';
import { fill } from './fill';

/** Pages for readers only, because the desk checks for the newest state with each form. */
const PUBLIC_ROUTE = /^\/\[lang=language\](?:\/|$)/u;

/**
 * Adds a line at the end of public pages that static/live.js fills with "updated just now". A page of an
 * earlier day has none, because it does not change. Runs before `showAsOf`, which removes the day from the address.
 */
export const addLiveLine: Handle = ({ event, resolve }) => {
	const isOfNow = PUBLIC_ROUTE.test(event.route.id ?? '') && !event.url.searchParams.has(AS_OF);
	const line = isOfNow ? lineOf(event.locals.record.version) : '';
	return resolve(event, { transformPageChunk: ({ html }) => fill(html, '<!--live-->', line) });
};

function lineOf(version: number): string {
	const words = `<p class="small">${m.follow_live_updated()} <a href="">${m.follow_live_show()}</a></p>`;
	return `<div class="updated no-print" role="status" data-live="${version}"><template>${words}</template></div>
		<script type="module" src="/live.js"></script>`;
}
