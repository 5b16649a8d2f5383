import type { Language } from '$lib/domain/language';

/** Kazakh is written with the signs of Russian; browsers have no data for it (glossary: «67,50 еуро»). */
const LOCALES: Record<Language, string> = { en: 'en-GB', ru: 'ru-RU', kk: 'ru-RU' };

/** A number with the signs of the language. @param digits decimals, all of them shown */
export function formatNumber(value: number, language: Language, digits = 0): string {
	return new Intl.NumberFormat(LOCALES[language], {
		minimumFractionDigits: digits,
		maximumFractionDigits: digits
	}).format(value);
}
