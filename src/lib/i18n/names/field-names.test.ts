import { afterEach, expect, it } from 'vitest';
import type { Language } from '$lib/domain/language';
import { contentFieldNames, fieldLabel, fieldName } from './field-names';
import { overwriteGetLocale } from '$lib/i18n/paraglide/runtime';

afterEach(() => overwriteGetLocale(() => 'en'));

it.each([
	['en', 'sources.1.url', 'Source 2'],
	['ru', 'sources.1.url', 'Источник 2'],
	['kk', 'sources.1.url', '2‑дереккөз'],
	['kk', 'actors.0.ru', '1‑қатысушы'],
	['kk', 'date', 'Күні']
] as const)('%s: %s', (language, field, label) => {
	overwriteGetLocale(() => language);
	expect(fieldLabel(field)).toBe(label);
});

it('names a text with its language, and calls it by its own name in the summary of problems', () => {
	const names = (language: Language) => {
		overwriteGetLocale(() => language);
		return [fieldLabel('title.kk'), fieldName('title.kk'), fieldName('date')];
	};
	expect(names('en')).toEqual(['Title', 'Title in Kazakh', 'Date']);
	expect(names('ru')).toEqual(['Заголовок', 'Заголовок (на казахском языке)', 'Дата']);
	expect(names('kk')).toEqual(['Тақырып', 'Тақырып (қазақша)', 'Күні']);
});

it('lists parts in a sentence, each beginning small', () => {
	expect(contentFieldNames(['title', 'citations'], 'ru')).toBe('заголовок, источники');
});
