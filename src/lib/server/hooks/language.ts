import type { Handle, RequestEvent } from '@sveltejs/kit';
import { isLanguage, type Language } from '$lib/domain/language';
import { extractLocaleFromHeader } from '$lib/i18n/paraglide/runtime';
import { speaking } from '$lib/server/language';

/** Binds the request to the language in its address, or else to the one that the reader prefers. */
export const bindLanguage: Handle = ({ event, resolve }) => {
	const language = languageOf(event);
	event.locals.language = language;
	return speaking(language, () =>
		resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', language) })
	);
};

/** The desk has no language in its address: the editor's choice decides, or until then the browser's. */
function languageOf({ url, locals, request }: RequestEvent): Language {
	const [, first] = url.pathname.split('/');
	if (isLanguage(first)) return first;
	if (locals.signedIn?.language) return locals.signedIn.language;
	const asked = first === 'desk' ? url.searchParams.get('lang') : null;
	if (isLanguage(asked)) return asked;
	const preferred = extractLocaleFromHeader(request);
	return isLanguage(preferred) ? preferred : 'en';
}
