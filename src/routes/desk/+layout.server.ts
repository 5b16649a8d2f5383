import { LANGUAGES } from '$lib/domain/language';

export const load = ({ locals, url }) => ({
	language: locals.language,
	signedIn: locals.signedIn ? { name: locals.signedIn.name, role: locals.signedIn.role } : null,
	/** The page to return to after choosing a language. */
	here: url.pathname,
	/** This page in each language, for people who are not signed in. */
	languages: LANGUAGES.map((language) => ({ language, href: inLanguage(url, language) }))
});

function inLanguage(url: URL, language: string): string {
	const query = new URLSearchParams(
		[...url.searchParams].filter(([name]) => !name.startsWith('/'))
	);
	query.set('lang', language);
	return `?${query}`;
}
