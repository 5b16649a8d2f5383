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
	return EUROS[language].each
		? `${formatEuro(low, language)}–${formatEuro(high, language)}`
		: withEuro(`${amountText(low, language)}–${amountText(high, language)}`, language);
}

function amountText(amount: number, language: Language): string {
	return formatNumber(amount, language, Number.isInteger(amount) ? 0 : 2);
}

function withEuro(text: string, language: Language): string {
	return EUROS[language].write(text);
}

/** How an amount is written, and whether both ends of a range have the currency (`each`). */
const EUROS: Record<Language, { write: (amount: string) => string; each: boolean }> = {
	en: { write: (amount) => `€${amount}`, each: true },
	ru: { write: (amount) => `${amount}\u00A0евро`, each: false },
	kk: { write: (amount) => `${amount}\u00A0еуро`, each: false }
};
