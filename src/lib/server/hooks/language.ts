import { AsyncLocalStorage } from 'node:async_hooks';
import type { Handle } from '@sveltejs/kit';
import { isLanguage, type Language } from '$lib/domain/language';
import { extractLocaleFromHeader, overwriteGetLocale } from '$lib/i18n/paraglide/runtime';

const current = new AsyncLocalStorage<Language>();

// Messages ask for the language of the request they are rendered for, however many are under way.
overwriteGetLocale(() => current.getStore() ?? 'en');

/** Binds the request to the language of its address, or else to the one its reader prefers. */
export const bindLanguage: Handle = ({ event, resolve }) => {
	const language = languageOf(event.url.pathname, event.request);
	event.locals.language = language;
	return current.run(language, () =>
		resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', language) })
	);
};

function languageOf(pathname: string, request: Request): Language {
	const [, first] = pathname.split('/');
	if (isLanguage(first)) return first;
	const preferred = extractLocaleFromHeader(request);
	return isLanguage(preferred) ? preferred : 'en';
}
