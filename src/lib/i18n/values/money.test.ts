import { expect, it } from 'vitest';
import { formatEuro, formatEuroRange } from './money';
import { moneySlots } from './slots';

it('writes euro as each language does', () => {
	expect(formatEuro(67.5, 'en')).toBe('€67.50');
	expect(formatEuro(67.5, 'ru')).toBe('67,50\u00A0евро');
	expect(formatEuro(90, 'kk')).toBe('90\u00A0еуро');
});

it('writes a range, and one amount where there is only one', () => {
	expect(formatEuroRange({ low: 35, high: 67.5 }, 'en')).toBe('€35–€67.50');
	expect(formatEuroRange({ low: 35, high: 67.5 }, 'kk')).toBe('35–67,50\u00A0еуро');
	expect(formatEuroRange({ low: 35, high: 35 }, 'ru')).toBe('35\u00A0евро');
});

it('bends money where a Kazakh sentence needs it', () => {
	const range = (language: 'ru' | 'kk') =>
		moneySlots('range', formatEuroRange({ low: 35, high: 67.5 }, language), language).range_dat;
	expect(range('kk')).toBe('35–67,50\u00A0еуроға');
	expect(range('ru')).toBe('35–67,50\u00A0евро');
});
