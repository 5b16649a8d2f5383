import { afterEach, describe, expect, it } from 'vitest';
import type { Language } from '$lib/domain/language';
import type { Headline } from '$lib/domain/record/headline';
import { addDays, day, partialDate } from '$lib/domain/time';
import { answer, checkedSentence, inStageWords, roundsSentence } from './headline-words';
import { overwriteGetLocale } from '$lib/i18n/paraglide/runtime';

afterEach(() => overwriteGetLocale(() => 'en'));

function inLanguage<T>(language: Language, say: () => T): T {
	overwriteGetLocale(() => language);
	return say();
}

/** So many rounds, all on one date. */
function held(count: number, date: string, place: object | null) {
	const round = { date: partialDate(date), place };
	const rounds = Array.from({ length: count }, () => round);
	return { together: { rounds } } as unknown as Headline;
}

const ASTANA = { en: 'Astana', ru: 'Астана', kk: 'Астана' };

describe('roundsSentence', () => {
	it.each([
		['en', 0, 'No round has been held yet.'],
		['en', 1, '1 round held, on 2 December 2025 (Astana).'],
		['en', 2, '2 rounds held, the last on 2 December 2025 (Astana).'],
		['ru', 0, 'Ни одного раунда ещё не было.'],
		['ru', 1, 'Состоялся 1 раунд: 2 декабря 2025 года (Астана).'],
		['ru', 2, 'Состоялось 2 раунда; последний — 2 декабря 2025 года (Астана).'],
		['ru', 5, 'Состоялось 5 раундов; последний — 2 декабря 2025 года (Астана).'],
		['ru', 11, 'Состоялось 11 раундов; последний — 2 декабря 2025 года (Астана).'],
		['ru', 21, 'Состоялся 21 раунд; последний — 2 декабря 2025 года (Астана).'],
		['kk', 0, 'Әзірге бірде-бір раунд өткен жоқ.'],
		['kk', 1, '1 раунд өтті: 2025 жылғы 2 желтоқсан (Астана).'],
		['kk', 2, '2 раунд өтті, соңғысы – 2025 жылғы 2 желтоқсан (Астана).']
	] as const)('%s, %s', (language, count, sentence) => {
		const headline = held(count, '2025-12-02', ASTANA);
		expect(inLanguage(language, () => roundsSentence(headline, language))).toBe(sentence);
	});

	it('leaves out a place that is not known, and knows a month from a day', () => {
		expect(roundsSentence(held(1, '2025-12', null), 'en')).toBe('1 round held, in December 2025.');
		expect(roundsSentence(held(2, '2025-12', null), 'en')).toBe(
			'2 rounds held, the last in December 2025.'
		);
	});
});

describe('answer', () => {
	it('begins the name of a stage small in the letters of its language', () => {
		const apart = {
			tracks: { vfa: { stage: 'entry-into-force' }, ra: { stage: null } },
			together: { sameStage: false }
		} as unknown as Headline;
		expect(inLanguage('en', () => answer(apart))).toContain('entry into force');
		expect(inLanguage('kk', () => answer(apart))).toContain('күшіне ену');
	});

	it('says of a track before its first step that there was none, not that it is unknown', () => {
		const apart = {
			tracks: { vfa: { stage: 'negotiation' }, ra: { stage: null } },
			together: { sameStage: false }
		} as unknown as Headline;
		expect(inLanguage('en', () => answer(apart))).toBe(
			'Visa facilitation: negotiation. Readmission: no step yet.'
		);
		expect(inLanguage('ru', () => answer(apart))).toContain('Реадмиссия: шагов ещё не было.');
	});
});

/** Negotiating since `days` before 30 November 2026. */
function inStage(language: Language, days: number, knownUntil = '2026-11-30'): string {
	const today = day('2026-11-30');
	const check = { checkedOn: today, knownUntil: day(knownUntil) };
	const since = addDays(today, -days);
	const state = { stage: 'negotiation', since, daysInStage: { min: days, max: days } } as const;
	return inLanguage(language, () => inStageWords(state, { check, today, language }));
}

describe('inStageWords', () => {
	it('counts the days, and says nothing on the first of them', () => {
		expect(inStage('kk', 363)).toBe('Келіссөз: осы кезең басталғалы 363 күн өтті');
		expect(inStage('ru', 21)).toBe('Переговоры: 21 день на этом этапе');
		expect(inStage('en', 0)).toBe('');
	});

	it.each([
		['en', 'Negotiation, since 2 December 2025: 134 days seen, 229 not'],
		['ru', 'Переговоры, со 2 декабря 2025 года; охвачено источниками: 134 дня, не охвачено: 229'],
		[
			'kk',
			'Келіссөз, 2025 жылғы 2 желтоқсаннан бері; дереккөздер қамтығаны: 134 күн, қамтымағаны: 229'
		]
	] as const)('tells the days that sources cover from the others, %s', (language, words) => {
		expect(inStage(language, 363, '2026-04-15')).toBe(words);
	});
});

describe('checkedSentence', () => {
	it.each([
		[
			'en',
			'We found nothing newer. Last checked on 30 November 2026. Our sources cover the period to mid-November 2026.'
		],
		[
			'ru',
			'Более поздних сведений нет. Последняя проверка — 30 ноября 2026 года; источники охватывают период до середины ноября 2026 года.'
		],
		[
			'kk',
			'Бұдан кейінгі жаңа мәлімет жоқ. Соңғы тексеру – 2026 жылғы 30 қараша; дереккөздер 2026 жылғы қарашаның ортасына дейінгі кезеңді қамтиды.'
		]
	] as const)('%s', (language, sentence) => {
		const check = {
			checkedOn: day('2026-11-30'),
			knownUntil: day('2026-11-15')
		};
		const said = (today: string) =>
			inLanguage(language, () => checkedSentence({ check, today: day(today), language }));
		expect(said('2026-11-30')).toBe(sentence);
		expect(said('2026-12-30')).toBe(sentence);
		expect(said('2026-12-31')).toMatch(
			/\. (?:Later steps may be missing|Более поздние шаги могут отсутствовать|Кейінгі қадамдар жазылмаған болуы мүмкін)\.$/u
		);
	});
});
