import { afterEach, describe, expect, it } from 'vitest';
import type { LodgingWindow } from '$lib/domain/effects';
import type { Outcome } from '$lib/domain/effects/check';
import { LANGUAGES, type Language } from '$lib/domain/language';
import { day } from '$lib/domain/time';
import { answerSentence } from './answer-words';
import { overwriteGetLocale } from '$lib/i18n/paraglide/runtime';

afterEach(() => overwriteGetLocale(() => 'en'));

function said(total: number, window: Partial<LodgingWindow>, count: number, language: Language) {
	overwriteGetLocale(() => language);
	const told = { today: { fee: { total, lines: [] } }, window } as unknown as Outcome;
	return answerSentence(told, count, language).replaceAll('\u00A0', ' ');
}

const NOT_OPEN = {
	state: 'not-open',
	opens: day('2027-07-02'),
	closes: day('2027-12-17')
} as const;
const OPEN = { state: 'open', opens: day('2026-08-28'), closes: day('2027-02-14') } as const;

describe('answerSentence', () => {
	it('says when to apply, in each language', () => {
		expect(LANGUAGES.map((language) => said(90, NOT_OPEN, 1, language)).toSorted()).toEqual(
			[
				'The visa fee today is €90 for one traveller; apply between 2 July 2027 and 17 December 2027.',
				'Сегодня визовый сбор за 1 человека — 90 евро; подавать заявление можно со 2 июля 2027 года по 17 декабря 2027 года.',
				'Бүгін 1 саяхатшының визалық алымы – 90 еуро; өтініш беру кезеңі: 2027 жылғы 2 шілде – 2027 жылғы 17 желтоқсан.'
			].toSorted()
		);
		expect(said(0, OPEN, 1, 'en')).toBe(
			'Today no visa fee has to be paid; you can apply now. The last day to apply is 14 February 2027.'
		);
		expect(said(0, OPEN, 1, 'ru')).toBe(
			'Сегодня визовый сбор платить не нужно; подать заявление можно уже сейчас, последний день — 14 февраля 2027 года.'
		);
		expect(said(0, { ...NOT_OPEN, opens: day('2027-08-01') }, 1, 'ru')).toContain(
			'можно с 1 августа 2027 года по'
		);
	});

	it.each([
		[1, '1 человека'],
		[2, '2 человек'],
		[5, '5 человек'],
		[11, '11 человек'],
		[12, '12 человек']
	])('counts %s travellers in Russian', (count, people) => {
		expect(said(90, OPEN, count, 'ru')).toContain(`сбор за ${people} —`);
	});

	it('leaves the fee out where it is too late to apply', () => {
		expect(said(90, { ...OPEN, state: 'closed' }, 1, 'en')).toBe(
			'It is too late to apply: the last day was 14 February 2027.'
		);
		expect(said(90, { ...OPEN, state: 'past' }, 1, 'en')).toBe('The trip date is in the past.');
	});

	it('does without a day where no rule is known for it', () => {
		const unknown = { problem: 'rule-not-covered', day: day('2031-01-01') };
		const told = { today: { fee: unknown }, window: unknown } as unknown as Outcome;
		expect(answerSentence(told, 2, 'en')).toBe('No fee is known for that day');
	});
});
