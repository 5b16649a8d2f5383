import type { Handle, RequestEvent } from '@sveltejs/kit';
import { render } from 'svelte/server';
import AsOfBanner from '$lib/components/site/AsOfBanner.svelte';
import { isLanguage, LANGUAGES } from '$lib/domain/language';
import { dayOf, endOf, parseDay, parseInstant, type Day, type Instant } from '$lib/domain/time';
import { problemResponse } from '$lib/server/api/problem';
import { Refusal } from '$lib/server/api/refusal';

/**
 * The part of an address that asks for the record as it stood: at the end of a day of Kazakhstan
 * (`?as-of=2026-11-24`), or at an instant (`?as-of=2026-11-24T08:00:00Z`).
 */
export const AS_OF = 'as-of';

export type AsOfProblem = 'invalid' | 'future' | 'too-early';

/** An earlier moment, as the address names it. */
interface Moment {
	written: Day | Instant;
	until: Instant;
}

const NOT_A_MOMENT = new Refusal(400, [{ parameter: AS_OF, problem: 'invalid' }]);

/**
 * Shows every public page, and every file for machines, as the record stood at an earlier moment, by
 * giving the request another record, another today and the ledger of then. Nothing else of the program knows.
 * After `bindLanguage`: the banner speaks the language of the page.
 */
export const showAsOf: Handle = async ({ event, resolve }) => {
	const asked = event.url.searchParams.get(AS_OF);
	if (asked === null || !isPublic(event)) return resolve(event);
	const found = await readAsOf(event, asked);
	if ('problem' in found) {
		return isApi(event)
			? problemResponse(NOT_A_MOMENT, event)
			: explain(event, asked, found.problem);
	}
	const { written, until } = found;
	const { readers } = event.locals;
	const back = withoutParameter(event.url);
	event.locals.record = await readers.past.at(until, event.locals.record.version);
	event.locals.today = dayOf(until);
	const ledger = await readers.past.ledger(until);
	event.locals.readers = { ...readers, ledger: () => ledger };
	// Pages get the address without the parameter, because they do not use it; API answers include it in their links.
	if (!isApi(event)) event.url.searchParams.delete(AS_OF);
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => markPage(html, written, back)
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
): Promise<Moment | { problem: AsOfProblem }> {
	const { readers, today } = locals;
	const day = parseDay(asked);
	// The plus of an offset comes out of an address as a space.
	const written = day ?? parseInstant(asked.replace(' ', '+'));
	if (!written) return { problem: 'invalid' };
	const until = day ? endOf(day) : (written as Instant);
	// Today is not over, and can be asked for.
	if (day ? day > today : until > readers.now()) return { problem: 'future' };
	const begin = await readers.past.begin();
	return !begin || until < begin ? { problem: 'too-early' } : { written, until };
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

const PAGE_LINK = new RegExp(
	`(<a\\b[^>]*?\\shref=")(/(?:${LANGUAGES.join('|')})(?=[/?#"])[^"#]*|\\?[^"#]*)`,
	'gu'
);
const GET_FORM = /<form\b(?![^>]*\smethod="(?:POST|post|dialog)")[^>]*>/gu;

/**
 * Puts the banner on the page and keeps the moment in its links and forms; the page itself stays as it was.
 */
function markPage(html: string, asOf: Day | Instant, back: string): string {
	const fields: string[] = [];
	const marked = html
		.replace(PAGE_LINK, (_, before: string, href: string) => `${before}${withMoment(href, asOf)}`)
		.replace(GET_FORM, (form) => {
			const id = /\sid="([^"]+)"/u.exec(form)?.[1] ?? `as-of-form-${fields.length}`;
			fields.push(`<input type="hidden" form="${id}" name="${AS_OF}" value="${asOf}">`);
			return form.includes(' id="') ? form : form.replace('<form', `<form id="${id}"`);
		});
	// Remove the framework's hydration markers, because no page is hydrated.
	const banner = render(AsOfBanner, { props: { asOf, back } }).body.replace(/<!--.*?-->/gsu, '');
	return marked.replace(/<body[^>]*>/u, (tag) => `${tag}${banner}${fields.join('')}`);
}

function withMoment(href: string, asOf: Day | Instant): string {
	return `${href}${href.includes('?') ? (href.endsWith('?') ? '' : '&amp;') : '?'}${AS_OF}=${asOf}`;
}
