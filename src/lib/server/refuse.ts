import type { RequestEvent } from '@sveltejs/kit';
import { errorText, type Problem } from '$lib/i18n/sentences/error-words';
import { addressLanguage, languageOf } from './language';

const STATUSES = { 'cross-site': 403, 'broken-form': 400 };

function statusOf(problem: Problem): number {
	return typeof problem === 'number' ? problem : STATUSES[problem];
}

/**
 * Answers what no page can answer in plain text, in the reader's language: by the address, or else as the browser
 * asks. For whatever is sent before a page is chosen, and for files.
 * @param text said in the place of the usual sentences
 */
export function refuse(event: RequestEvent, problem: Problem, text?: string): Response {
	const language = languageOf(event);
	const words = errorText(problem, language);
	return new Response(`${text ?? `${words.title}\n${words.text}`}\n`, {
		status: statusOf(problem),
		headers: {
			'content-type': 'text/plain; charset=utf-8',
			'content-language': language,
			...(addressLanguage(event.url) ? {} : { vary: 'accept-language' })
		}
	});
}
