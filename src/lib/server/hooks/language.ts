import { AsyncLocalStorage } from 'node:async_hooks';
import type { Handle, RequestEvent } from '@sveltejs/kit';
import { isLanguage, type Language } from '$lib/domain/language';
import { extractLocaleFromHeader, overwriteGetLocale } from '$lib/i18n/paraglide/runtime';

const current = new AsyncLocalStorage<Language>();

// Messages ask for the language of the request they are rendered for, however many are under way.
overwriteGetLocale(() => current.getStore() ?? 'en');

/** Binds the request to the language of its address, or else to the one its reader prefers. */
export const bindLanguage: Handle = ({ event, resolve }) => {
	const language = languageOf(event);
	event.locals.language = language;
	return current.run(language, () =>
		resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', language) })
	);
};

/** The desk has no language in its address: its editor's choice decides, before that the browser's. */
function languageOf({ url, locals, request }: RequestEvent): Language {
	const [, first] = url.pathname.split('/');
	if (isLanguage(first)) return first;
	if (locals.signedIn?.language) return locals.signedIn.language;
	const asked = first === 'desk' ? url.searchParams.get('lang') : null;
	if (isLanguage(asked)) return asked;
	const preferred = extractLocaleFromHeader(request);
	return isLanguage(preferred) ? preferred : 'en';
}
