import { AsyncLocalStorage } from 'node:async_hooks';
import type { Language } from '$lib/domain/language';
import { overwriteGetLocale } from '$lib/i18n/paraglide/runtime';

const current = new AsyncLocalStorage<Language>();

// Messages use the language of their own request, even if many requests run at once.
overwriteGetLocale(() => current.getStore() ?? 'en');

/** Runs `write` with messages in `language`. */
export function speaking<T>(language: Language, write: () => T): T {
	return current.run(language, write);
}
