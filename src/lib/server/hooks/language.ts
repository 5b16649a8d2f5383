import type { Handle } from '@sveltejs/kit';
import { languageOf, speaking } from '$lib/server/language';
import { fill } from './fill';

/** Binds the request to the language in its address, or else to the one that the reader prefers. */
export const bindLanguage: Handle = ({ event, resolve }) => {
	const language = languageOf(event);
	event.locals.language = language;
	return speaking(language, () =>
		resolve(event, {
			transformPageChunk: ({ html }) =>
				fill(html, '<html lang="%lang%"', `<html lang="${language}"`)
		})
	);
};
