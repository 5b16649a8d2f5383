import { AsyncLocalStorage } from 'node:async_hooks';
import type { Language } from '$lib/domain/language';
import { overwriteGetLocale } from '$lib/i18n/paraglide/runtime';

const current = new AsyncLocalStorage<Language>();

// Messages ask for the language of the request they are rendered for, however many are under way.
overwriteGetLocale(() => current.getStore() ?? 'en');

/** What `write` returns, its messages in `language`. */
export function speaking<T>(language: Language, write: () => T): T {
	return current.run(language, write);
}
