import { expect, it } from 'vitest';
import { NO_SOURCE } from '$lib/domain/milestones/fields/citations';
import { formFrom } from '$lib/domain/milestones/fields/each';
import { fieldTexts } from './field-words';

const form = {
	...formFrom((field) => field.blank),
	actors: [
		{ en: 'Council of the EU', ru: 'Совет ЕС', kk: '' },
		{ en: 'European Commission', ru: ' ', kk: 'Еуропалық комиссия' }
	],
	title: { en: '', ru: 'Раунд', kk: '' },
	sources: [{ ...NO_SOURCE, url: 'https://example.org/a', passage: 'The talks began' }],
	date: '2026-03-03'
};

it('says who took part in each language by itself', () => {
	expect(fieldTexts(form, 'actors')).toEqual([
		{ lang: 'en', text: 'Council of the EU\nEuropean Commission' },
		{ lang: 'ru', text: 'Совет ЕС' },
		{ lang: 'kk', text: 'Еуропалық комиссия' }
	]);
});

it('marks a text with its language, and what a source says as of no known language', () => {
	expect(fieldTexts(form, 'title.ru')).toEqual([{ lang: 'ru', text: 'Раунд' }]);
	expect(fieldTexts(form, 'sources')).toEqual([
		{ lang: '', text: 'https://example.org/a: The talks began' }
	]);
	expect(fieldTexts(form, 'date')).toEqual([{ text: '3 March 2026' }]);
});
