import type { Handle, RequestEvent } from '@sveltejs/kit';
import { render } from 'svelte/server';
import AsOfBanner from '$lib/components/AsOfBanner.svelte';
import { isLanguage } from '$lib/domain/language';
import { parseDay, type Day } from '$lib/domain/time';
import { problemResponse } from '$lib/server/api/problem';
import { Refusal } from '$lib/server/api/refusal';

/** The parameter that asks for the record of an earlier day: `?as-of=2026-11-24`. */
export const AS_OF = 'as-of';

export type AsOfProblem = 'invalid' | 'future' | 'too-early';

const NOT_A_DAY = new Refusal(400, [{ parameter: AS_OF, problem: 'invalid' }]);

/**
 * Shows every public page, and every file for machines, with the record at the end of an earlier day. It gives
 * the request an earlier record, today and ledger; the rest of the program does not know about it.
 * Runs after `bindLanguage`, because the banner is in the language of the page.
 */
export const showAsOf: Handle = async ({ event, resolve }) => {
	const asked = event.url.searchParams.get(AS_OF);
	if (asked === null || !isPublic(event)) return resolve(event);
	const found = await readAsOf(event, asked);
	if ('problem' in found) {
		return isApi(event) ? problemResponse(NOT_A_DAY, event) : explain(event, asked, found.problem);
	}
	const { day } = found;
	const { tracker } = event.locals;
	const back = withoutParameter(event.url);
	event.locals.record = await tracker.past.at(day, event.locals.record.version);
	event.locals.today = day;
	event.locals.tracker = {
		...tracker,
		ledger: () => tracker.ledger().filter((row) => row.date <= day)
	};
	// Pages get the address without the parameter, because they do not use it; API answers include it in their links.
	if (!isApi(event)) event.url.searchParams.delete(AS_OF);
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => markPage(html, day, back)
	});
	response.headers.set('x-robots-tag', 'noindex');
	return response;
};

/** A public page or file in a language, or an API answer; other addresses do not show the record. */
function isPublic(event: RequestEvent): boolean {
	const { pathname } = event.url;
	return isApi(event) || (isLanguage(pathname.split('/')[1]) && !pathname.endsWith('/as-of'));
}

function isApi({ route }: RequestEvent): boolean {
	return route.id?.startsWith('/api/') === true;
}

async function readAsOf(
	{ locals }: RequestEvent,
	asked: string
): Promise<{ day: Day } | { problem: AsOfProblem }> {
	const day = parseDay(asked);
	if (!day) return { problem: 'invalid' };
	if (day > locals.today) return { problem: 'future' };
	const first = await locals.tracker.past.firstDay();
	return !first || day < first ? { problem: 'too-early' } : { day };
}

/** The page shown for an invalid day, which says which days are available. */
async function explain(event: RequestEvent, asked: string, problem: AsOfProblem) {
	const [, language] = event.url.pathname.split('/');
	const query = new URLSearchParams({ problem, asked: asked.slice(0, 40) });
	const page = await event.fetch(`/${language}/as-of?${query}`);
	return new Response(page.body, { status: 400, headers: page.headers });
}

function withoutParameter(url: URL): string {
	const query = new URLSearchParams(url.searchParams);
	query.delete(AS_OF);
	return url.pathname + (query.size > 0 ? `?${query}` : '');
}

const PAGE_LINK = /(<a\b[^>]*?\shref=")(\/(?:en|ru|kk)(?=[/?#"])[^"#]*|\?[^"#]*)/gu;
const GET_FORM = /<form\b(?![^>]*\smethod="(?:POST|post|dialog)")[^>]*>/gu;

/**
 * Adds the banner to the page and the day to its links and forms; the rest of the page does not change.
 */
function markPage(html: string, day: Day, back: string): string {
	const fields: string[] = [];
	const marked = html
		.replace(PAGE_LINK, (_, before: string, href: string) => `${before}${withDay(href, day)}`)
		.replace(GET_FORM, (form) => {
			const id = /\sid="([^"]+)"/u.exec(form)?.[1] ?? `as-of-form-${fields.length}`;
			fields.push(`<input type="hidden" form="${id}" name="${AS_OF}" value="${day}">`);
			return form.includes(' id="') ? form : form.replace('<form', `<form id="${id}"`);
		});
	// Remove the framework's hydration markers, because no page is hydrated.
	const banner = render(AsOfBanner, { props: { day, back } }).body.replace(/<!--.*?-->/gsu, '');
	return marked.replace(/<body[^>]*>/u, (tag) => `${tag}${banner}${fields.join('')}`);
}

function withDay(href: string, day: Day): string {
	return `${href}${href.includes('?') ? (href.endsWith('?') ? '' : '&amp;') : '?'}${AS_OF}=${day}`;
}
