import { LANGUAGES } from '$lib/domain/language';
import { m } from '$lib/i18n/paraglide/messages';

export const load = ({ locals, url }) => {
	const rest = url.pathname.replace(/^\/[a-z]{2}(?=\/|$)/u, '');
	return {
		language: locals.language,
		version: locals.record.version,
		checkedOn: locals.record.check.checkedOn,
		/** In the footer, with its words: pages that hydrate load no message for it. */
		follow: { href: `/${locals.language}/follow`, text: m.follow_footer() },
		origin: url.origin,
		/** The address of this page in each language. */
		alternates: LANGUAGES.map((language) => ({ language, href: `/${language}${rest}` }))
	};
};
