import { LANGUAGES } from '$lib/domain/language';

export const load = ({ locals, url }) => {
	const rest = url.pathname.replace(/^\/[a-z]{2}(?=\/|$)/u, '');
	return {
		language: locals.language,
		version: locals.record.version,
		checkedOn: locals.record.check.checkedOn,
		origin: url.origin,
		/** The address of this page in each language. */
		alternates: LANGUAGES.map((language) => ({ language, href: `/${language}${rest}` }))
	};
};
