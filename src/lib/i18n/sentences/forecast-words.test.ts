import { afterEach, describe, expect, it } from 'vitest';
import type { Frequency } from '$lib/domain/forecast/frequency';
import type { Telling } from '$lib/domain/forecast/telling';
import { DEFAULT_CLASS } from '$lib/domain/forecast/reference-class';
import type { Language } from '$lib/domain/language';
import { day } from '$lib/domain/time';
import { conditions, dotsWords, sentence } from './forecast-words';
import { overwriteGetLocale } from '$lib/i18n/paraglide/runtime';

afterEach(() => overwriteGetLocale(() => 'en'));

/** What the first sentence and the last say; ordinary hyphens, to be read. */
function told(language: Language, within: Frequency, never: Frequency = { kind: 'all' }) {
	overwriteGetLocale(() => language);
	const by = day('2028-12-01');
	const telling: Telling = { within: { by, frequency: within }, median: 'open', never };
	const [first, , last] = sentence(telling, language)
		.replaceAll('\u2011', '-')
		.split(/(?<=\.) /u);
	return [first, last];
}

const about = (numerator: number, denominator: number) =>
	({ kind: 'about', numerator, denominator }) as const;

describe('the forecast in words', () => {
	it.each([
		['en', 'The agreements would be in force by December 2028 in about 1 out of 5 cases.'],
		['ru', 'Соглашения вступят в силу к декабрю 2028 года примерно в 1 из 5 случаев.'],
		['kk', '2028 жылғы желтоқсанға дейін келісімдер шамамен 5 жағдайдың 1-інде күшіне енеді.']
	] as const)('says in %s how many are there by then', (language, text) => {
		expect(told(language, about(1, 5))[0]).toBe(text);
	});

	it.each([
		['en', 'In about 1 out of 4 cases, similar talks are not finished'],
		['ru', 'Примерно в 1 из 4 случаев такие переговоры так и не завершились'],
		['kk', 'Шамамен 4 жағдайдың 1-інде мұндай келіссөз']
	] as const)('says in %s how many never are', (language, text) => {
		expect(told(language, about(1, 5), about(1, 4))[1]).toContain(text);
	});

	it.each([
		['en', 'The agreements would not be in force by December 2028 in any of the cases.'],
		['ru', 'Соглашения не вступят в силу к декабрю 2028 года ни в одном случае.'],
		['kk', '2028 жылғы желтоқсанға дейін келісімдер бірде-бір жағдайда күшіне енбейді.']
	] as const)('denies in %s where there is none', (language, text) => {
		expect(told(language, { kind: 'none' })[0]).toBe(text);
	});

	it.each([
		['fewer-than', 1, '10 жағдайда 1 реттен аз', '10 жағдайдың 1-інен азында'],
		['more-than', 9, '10 жағдайда 9 реттен көп', '10 жағдайдың 9-ынан астамында'],
		['exactly', 6, '10 жағдайдың 6-сында', '10 жағдайдың 6-сында'],
		['about', 40, 'шамамен 10 жағдайдың 40-ында', 'Шамамен 10 жағдайдың 40-ында']
	])('bends Kazakh numbers: %s %i', (kind, numerator, within, never) => {
		const frequency = { kind, numerator, denominator: 10 } as Frequency;
		const [first, last] = told('kk', frequency, frequency);
		expect(first).toContain(within);
		expect(last).toContain(never);
	});

	it('says that nobody ever failed from here', () => {
		expect(told('en', about(1, 2), { kind: 'none' })[1]).toBe(
			'In every earlier case that reached this stage, the agreements entered into force.'
		);
	});
});

it.each([
	['en', 9, '9 of 50 dots: in force by then'],
	['ru', 9, '9 из 50 точек: соглашения вступят в силу к тому времени'],
	['kk', 9, '50 нүктенің 9-ы: сол кезге дейін күшіне енеді'],
	['kk', 46, '50 нүктенің 46-сы: сол кезге дейін күшіне енеді'],
	['kk', 0, '50 нүктенің бірде-бірінде келісімдер сол кезге дейін күшіне енбейді'],
	['ru', 0, 'Ни в одной из 50 точек соглашения не вступят в силу к тому времени']
] as const)('tells the dots in %s: %i', (language, filled, text) => {
	overwriteGetLocale(() => language);
	expect(dotsWords(filled, language).replaceAll('\u2011', '-')).toBe(text);
});

it('says in a sentence each what a reader has changed about the cases', () => {
	const nameOf = ([iso3]: readonly string[]) => `<${iso3}>`;
	expect(conditions(DEFAULT_CLASS, nameOf)).toEqual([]);
	const choice = { ...DEFAULT_CLASS, packages: 'each', openedSince: 2009, without: ['BLR', 'RUS'] };
	expect(conditions(choice as typeof DEFAULT_CLASS, nameOf)).toEqual([
		'Each partner in the Western Balkan package of 2006 counts as one case.',
		'We count only talks opened in 2009 or later.',
		'Partners left out: <BLR>, <RUS>.'
	]);
});
