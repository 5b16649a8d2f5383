import { isLanguage } from '$lib/domain/language';
import { overwriteGetLocale } from '$lib/i18n/paraglide/runtime';

// Pages that hydrate speak the language in which the server has rendered them.
overwriteGetLocale(() => {
	const { lang } = document.documentElement;
	return isLanguage(lang) ? lang : 'en';
});
