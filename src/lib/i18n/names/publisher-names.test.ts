import { describe, expect, it } from 'vitest';
import type { Source } from '$lib/domain/milestones/citation';
import { everyPublisherName, publisherName, publisherNames, remarkWords } from './publisher-names';

const from = (publisher: string) => ({ publisher });

describe('a publisher', () => {
	it('that is an authority goes by its name in the reader’s language', () => {
		const embassy = from('Embassy of Estonia in Astana');
		expect(publisherName(embassy, 'en')).toBe('Embassy of Estonia in Astana');
		expect(publisherName(embassy, 'ru')).toBe('Посольство Эстонии в Астане');
		expect(publisherName(embassy, 'kk')).toBe('Эстонияның Астанадағы елшілігі');
		expect(everyPublisherName(embassy)).toContain('Посольство Эстонии в Астане');
	});

	it('that nobody has registered goes by what was typed, whatever that is', () => {
		expect(publisherName(from('The Astana Times'), 'kk')).toBe('The Astana Times');
		expect(publisherName(from('constructor'), 'ru')).toBe('constructor');
	});

	it('is named once among several sources', () => {
		const sources = [from('European Commission'), from('TASS'), from('European Commission')];
		expect(publisherNames(sources, 'ru')).toEqual(['Еврокомиссия', 'ТАСС']);
	});
});

const REMARKS: [NonNullable<Source['remark']>, string, string, string][] = [
	[
		{ kind: 'cites', of: { en: 'the Foreign Ministry', ru: 'МИД', kk: 'СІМ-ге' } },
		'citing the Foreign Ministry',
		'со ссылкой на МИД',
		'СІМ-ге сілтемемен'
	],
	[
		{ kind: 'copy-of', of: { en: 'EUR-Lex acts', ru: 'актов EUR-Lex', kk: 'EUR-Lex актілерінің' } },
		'copy of EUR-Lex acts',
		'копия актов EUR-Lex',
		'EUR-Lex актілерінің көшірмесі'
	],
	[
		{ kind: 'quotes', of: { en: 'Art. 7', ru: 'ст. 7', kk: '7-баптан' } },
		'quotes Art. 7',
		'цитирует ст. 7',
		'7-баптан дәйексөз'
	],
	[
		{ kind: 'low-quality-copy' },
		'low-quality copy of the text',
		'некачественная копия текста',
		'мәтіннің сапасыз көшірмесі'
	]
];

it.each(REMARKS)('a remark is a phrase of each language: %j', (remark, en, ru, kk) => {
	expect(remarkWords({ remark }, 'en')).toBe(en);
	expect(remarkWords({ remark }, 'ru')).toBe(ru);
	expect(remarkWords({ remark }, 'kk')).toBe(kk);
});

it('a publisher that speaks for itself has no remark', () => {
	expect(remarkWords({}, 'ru')).toBe('');
});
