import type { Language } from '$lib/domain/language';
import { formatNumber } from './numbers';
import { formatPercent } from './percent';

/** How the figures of a chart are written, by what they count. */
export function figureFormats(language: Language) {
	return {
		count: (value: number) => formatNumber(value, language),
		/** @param value in percent */
		percent: (value: number) => formatPercent(value, language)
	};
}
