import type { Language } from '$lib/domain/language';
import { formatNumber } from './numbers';

/** "€67.50", «67,50 евро», «67,50 еуро»; whole amounts without cents. @param amount in euro */
export function formatEuro(amount: number, language: Language): string {
	return withEuro(amountText(amount, language), language);
}

/** "€35–€67.50", «35–67,50 евро»; one amount where both ends are the same. */
export function formatEuroRange(
	{ low, high }: { low: number; high: number },
	language: Language
): string {
	if (low === high) return formatEuro(low, language);
	if (language === 'en') return `${formatEuro(low, language)}–${formatEuro(high, language)}`;
	return withEuro(`${amountText(low, language)}–${amountText(high, language)}`, language);
}

function amountText(amount: number, language: Language): string {
	return formatNumber(amount, language, Number.isInteger(amount) ? 0 : 2);
}

function withEuro(text: string, language: Language): string {
	switch (language) {
		case 'en':
			return `€${text}`;
		case 'ru':
			return `${text}\u00A0евро`;
		case 'kk':
			return `${text}\u00A0еуро`;
	}
}
