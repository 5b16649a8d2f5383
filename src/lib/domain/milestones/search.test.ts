import { describe, expect, it } from 'vitest';
import { foldText, isFound, searchText } from './search';

describe('foldText', () => {
	it.each([
		['KALLAS', 'kallas'],
		['Simkič', 'simkic'],
		['Kęstutis', 'kestutis'],
		['Wałęsa', 'walesa'],
		['Раунд ещё ИДЁТ', 'раунд еще идет'],
		['Кеңес', 'кенес'],
		['Ә Ғ Қ Ң Ө Ұ Ү Һ І', 'а г к н о у у х и'],
		['Қазақстан', 'казакстан'],
		['EU–Kazakhstan', 'eu-kazakhstan'],
		['O’Sullivan', "o'sullivan"],
		['14\u00A0200  теңге', '14 200 тенге']
	])('%s is compared as %s', (text, folded) => {
		expect(foldText(text)).toBe(folded);
	});

	it('is the same for composed and decomposed letters', () => {
		expect(foldText('й'.normalize('NFD'))).toBe(foldText('й'.normalize('NFC')));
	});
});

describe('isFound', () => {
	const folded = searchText(
		{
			title: { en: 'Kallas in Almaty', ru: 'Каллас в Алма-Ате', kk: 'Каллас Алматыда' },
			summary: { kk: 'Ынтымақтастық кеңесі өтті', ru: 'Соглашение о реадмиссии' },
			place: { en: 'Almaty' },
			actors: [{ en: 'Aleška Simkič, EU Ambassador' }]
		},
		['Kazinform']
	);

	it.each([
		'kallas',
		'реадмисс',
		'РЕАДМИСС',
		'Кеңес',
		'кенес',
		'simkic',
		'Алматы',
		'kazinform',
		''
	])('finds %j', (query) => {
		expect(isFound(folded, query)).toBe(true);
	});

	it('needs every word, in any order', () => {
		expect(isFound(folded, 'almaty kallas')).toBe(true);
		expect(isFound(folded, 'kallas brussels')).toBe(false);
	});

	it('does not join the end of one text to the beginning of the next', () => {
		expect(isFound(folded, 'almatyКаллас')).toBe(false);
	});
});
