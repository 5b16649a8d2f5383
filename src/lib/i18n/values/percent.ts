import type { Language } from '$lib/domain/language';
import { formatNumber } from './numbers';

/** "9.0%", «9,0 %», «9,0%». @param value in percent @param digits decimals, all of them shown */
export function formatPercent(value: number, language: Language, digits = 0): string {
	const text = formatNumber(value, language, digits);
	return language === 'ru' ? `${text}\u00A0%` : `${text}%`;
}
