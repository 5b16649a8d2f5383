import { afterEach, expect, test } from 'vitest';
import { daysText, lengthText, monthsText, daysInWords } from './lengths';
import { overwriteGetLocale } from '$lib/i18n/paraglide/runtime';

afterEach(() => overwriteGetLocale(() => 'en'));

test('months of 30.4375 days with one decimal, in the signs of the language', () => {
	const year = { min: 365.25, max: 365.25 };
	expect(monthsText(year, 'en')).toBe('12.0');
	expect(monthsText({ min: 356, max: 356 }, 'ru')).toBe('11,7'); // 356 / 30.4375 = 11.696…
	expect(monthsText({ min: 30, max: 61 }, 'kk')).toBe('1,0–2,0'); // 0.986 and 2.004
});

test('a range that rounds to one number is said as one', () => {
	expect(monthsText({ min: 365, max: 366 }, 'en')).toBe('12.0'); // 11.99 and 12.02
	expect(daysText({ min: 365, max: 366 }, 'en')).toBe('365–366');
});

test('a short length is said in days, a longer one in months', () => {
	expect(lengthText({ min: 1, max: 1 }, 'en')).toBe('1 day');
	expect(lengthText({ min: 14, max: 44 }, 'en')).toBe('14–44 days');
	expect(lengthText({ min: 365, max: 366 }, 'en')).toBe('12.0 months');
});

test('no length ends in an abbreviation: a sentence that ends in one has one full stop', () => {
	overwriteGetLocale(() => 'ru');
	expect(lengthText({ min: 365, max: 366 }, 'ru')).toBe('12,0 месяца');
});

test('writes thousands of days as all other numbers', () => {
	expect(daysInWords({ min: 1220, max: 1561 })).toBe('1,220–1,561 days');
	expect(daysInWords({ min: 1, max: 1 })).toBe('1 day');
});
