import { afterAll, describe, expect, it } from 'vitest';
import type { PrecedentSpan } from '$lib/domain/effects';
import type { Language } from '$lib/domain/language';
import { formatPrecedent, formatSpan } from './effect-texts';
import { baseLocale, overwriteGetLocale } from '$lib/i18n/paraglide/runtime';

function told(language: Language, say: () => string): string {
	overwriteGetLocale(() => language);
	return say().replaceAll('\u2011', '-');
}

// The tests of other files run in the same process.
afterAll(() => overwriteGetLocale(() => baseLocale));

describe('how many partners have it', () => {
	const partners = (language: Language, dimension: 'documents' | 'waivers', count: number) =>
		told(language, () =>
			formatSpan(dimension, { kind: 'count', partners: [], count, of: 9, atLeast: false }, language)
		);

	it.each([
		['en', 1, '1 of 9 partners: fewer documents'],
		['ru', 6, 'меньше документов: у 6 из 9 партнёров'],
		['kk', 1, '9 серіктес елдің 1-інде құжат азырақ'],
		['kk', 6, '9 серіктес елдің 6-сында құжат азырақ']
	] as const)('%s: %i', (language, count, text) => {
		expect(partners(language, 'documents', count)).toBe(text);
	});

	it.each([
		['en', 'none of 9 partners: free'],
		['ru', 'бесплатно: ни у одного из 9 партнёров'],
		['kk', '9 серіктес елдің бірде-бірінде тегін емес']
	] as const)('%s: none in a sentence of its own', (language, text) => {
		expect(partners(language, 'waivers', 0)).toBe(text);
	});

	it('says that none was found, not that there is none, where a list is cut', () => {
		const span: PrecedentSpan = { kind: 'count', partners: [], count: 0, of: 9, atLeast: true };
		expect(told('en', () => formatSpan('waivers', span, 'en'))).toBe('not found in our sources');
	});
});

describe('a bound', () => {
	it.each([
		['en', 'at most €35', 'at least 21 categories'],
		['ru', 'не больше 35\u00A0евро', 'не меньше 21 категории'],
		['kk', 'ең көбі 35\u00A0еуро', 'кемінде 21 санат']
	] as const)('%s: bends what it bounds', (language, fee, waivers) => {
		const precedent = (...args: Parameters<typeof formatPrecedent>) =>
			told(language, () => formatPrecedent(...args));
		expect(precedent('fee', { value: 35, bound: 'at-most' }, language)).toBe(fee);
		expect(precedent('waivers', { value: 21, bound: 'at-least' }, language)).toBe(waivers);
	});
});
