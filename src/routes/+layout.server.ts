import { errorWords } from '$lib/i18n/error-words';
import { siteWords } from '$lib/i18n/site-words';

/** The words around a page, for every page. */
export const load = ({ locals }) => ({
	site: siteWords(locals.language),
	errors: errorWords(locals.language)
});
