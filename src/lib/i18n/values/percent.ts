import type { Language } from '$lib/domain/language';
import { formatNumber } from './numbers';

/** Russian puts a space before the sign. */
const SIGNS: Record<Language, string> = { en: '%', ru: '\u00A0%', kk: '%' };

/** "9.0%", «9,0 %», «9,0%». @param value in percent @param digits decimals, all of them shown */
export function formatPercent(value: number, language: Language, digits = 0): string {
	return formatNumber(value, language, digits) + SIGNS[language];
}
