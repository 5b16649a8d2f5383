import { AsyncLocalStorage } from 'node:async_hooks';
import type { RequestEvent } from '@sveltejs/kit';
import Negotiator from 'negotiator';
import { isLanguage, LANGUAGES, type Language } from '$lib/domain/language';
import { overwriteGetLocale } from '$lib/i18n/paraglide/runtime';

const current = new AsyncLocalStorage<Language>();

// Messages use the language of their own request, even if many requests run at once.
overwriteGetLocale(() => current.getStore() ?? 'en');

/** Runs `write` with messages in `language`. */
export function speaking<T>(language: Language, write: () => T): T {
	return current.run(language, write);
}

/** The first of our languages that the reader's browser asks for (`Accept-Language`), or else English. */
export function preferredLanguage({ headers }: Request): Language {
	const accepted = headers.get('accept-language') ?? '';
	const wanted = new Negotiator({ headers: { 'accept-language': accepted } });
	const found = wanted.language([...LANGUAGES]);
	return isLanguage(found) ? found : 'en';
}

/** The language that an address names as its first part. */
export function addressLanguage({ pathname }: URL): Language | undefined {
	const [, first] = pathname.split('/');
	return isLanguage(first) ? first : undefined;
}

/** The desk has no language in its address: its editor's choice decides, before that the browser's. */
export function languageOf({ url, locals, request }: RequestEvent): Language {
	const named = addressLanguage(url) ?? locals.signedIn?.language;
	if (named) return named;
	const asked = /^\/desk(?:\/|$)/u.test(url.pathname) ? url.searchParams.get('lang') : null;
	return isLanguage(asked) ? asked : preferredLanguage(request);
}
