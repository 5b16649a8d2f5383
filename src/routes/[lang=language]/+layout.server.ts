import { LANGUAGES } from '$lib/domain/language';
import { horizonAge } from '$lib/domain/record/horizon';

export const load = ({ locals, url }) => {
	const rest = url.pathname.replace(/^\/[a-z]{2}(?=\/|$)/u, '');
	return {
		language: locals.language,
		version: locals.record.version,
		checkedOn: locals.record.check.checkedOn,
		horizon: {
			knownUntil: locals.record.check.knownUntil,
			age: horizonAge(locals.record.check, locals.today)
		},
		/** Whether readers can follow by email, and so answer an email with a source. */
		mail: locals.readers.channels.mail,
		origin: url.origin,
		/** The address of this page in each language. */
		alternates: LANGUAGES.map((language) => ({ language, href: `/${language}${rest}` }))
	};
};
