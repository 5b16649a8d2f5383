import { afterEach, describe, expect, it } from 'vitest';
import type { History, Telling } from '$lib/domain/forecast/telling';
import { DEFAULT_CLASS } from '$lib/domain/forecast/reference-class';
import type { Language } from '$lib/domain/language';
import { day } from '$lib/domain/time';
import { conditions, dotsWords, historyWords, sentence, supposedWords } from './forecast-words';
import { overwriteGetLocale } from '$lib/i18n/paraglide/runtime';

afterEach(() => overwriteGetLocale(() => 'en'));

const TOLD: Telling = {
	...{ by: day('2028-11-30'), n: 35, range: { lower: 12, upper: 58 }, quiet: 19 },
	...{ knownUntil: day('2026-04-15'), stage: 'negotiation', supposed: false, median: null }
};

/** With ordinary hyphens and spaces, to be read. */
function said(language: Language, words: () => string | null) {
	overwriteGetLocale(() => language);
	return words()?.replaceAll('\u2011', '-').replaceAll('\u00A0', ' ');
}

describe('the forecast in words', () => {
	it.each([
		[
			'en',
			'The chance that both agreements are in force by the end of November 2028 is about 35 in 100 (80% range: 12 to 58), counting only what is known up to mid-April 2026. If nothing has been initialled since, it is 19 in 100. No date can be named by which it is more likely than not.'
		],
		[
			'ru',
			'Вероятность того, что оба соглашения вступят в силу к концу ноября 2028 года, — примерно 35 из 100 (80-процентный диапазон: от 12 до 58), если учитывать только то, что известно до середины апреля 2026 года. Если с тех пор ничего не парафировано, она равна 19 из 100. Нельзя назвать дату, к которой это скорее произойдёт, чем нет.'
		],
		[
			'kk',
			'Екі келісімнің де 2028 жылғы қарашаның соңына дейін күшіне ену ықтималдығы – шамамен 100-ден 35 (80 пайыздық аралық: 12–58): бұл – тек 2026 жылғы сәуірдің ортасына дейін белгілі деректер бойынша. Содан бері ештеңе парафталмаған болса, ықтималдық – 100-ден 19. Болмауынан гөрі болуы ықтималырақ дейтін күнді атау мүмкін емес.'
		]
	] as const)('says in %s how likely it is, and by what we know', (language, text) => {
		expect(said(language, () => sentence(TOLD, language))).toBe(text);
	});

	it.each([
		['en', /^In that case the chance .* is about 35 in 100 \(80% range: 12 to 58\)\. No date/u],
		['ru', /^В таком случае вероятность .* примерно 35 из 100 /u],
		['kk', /^Ондай жағдайда .* 100-ден 35 /u]
	] as const)('says in %s nothing of what is known where a step is supposed', (language, words) => {
		const supposed = { ...TOLD, supposed: true, quiet: null, knownUntil: day('2027-06-01') };
		expect(said(language, () => sentence(supposed, language))).toMatch(words);
		expect(said(language, () => sentence(supposed, language))).not.toContain('2027');
	});

	it('says nothing of silence where there is none, and a day where there is one', () => {
		const known = { ...TOLD, quiet: null, median: day('2031-03-31') };
		expect(said('en', () => sentence(known, 'en'))).toMatch(
			/mid-April 2026\. It is more likely than not by the end of March 2031\.$/u
		);
	});
});

describe('what became of earlier talks', () => {
	const history = (later: number, open: number): History => ({
		...{ cases: 13, concluded: 9, stage: 'negotiation' },
		slow: { count: later + open, later, open }
	});
	it.each([
		[
			'en',
			'Of 13 earlier talks, 9 came into force. After a year, 7 of them were still not initialled: 3 of them came into force later, 4 are still open.'
		],
		[
			'ru',
			'Из 13 прежних переговоров до вступления соглашений в силу дошли 9. Через год после открытия без парафирования оставалось 7 из них: позже дошли до вступления в силу 3, до сих пор не закончены 4.'
		],
		[
			'kk',
			'Бұрынғы 13 келіссөздің 9-ы келісімдердің күшіне енуімен аяқталды. Басталғанына бір жыл өткенде олардың 7-еуі парафтауға әлі жетпеген еді: соның 3-еуі кейін келісімдердің күшіне енуімен аяқталды, 4-еуі әлі аяқталған жоқ.'
		]
	] as const)('is said in %s', (language, text) => {
		const words = said(language, () => historyWords(history(3, 4), language));
		expect(words?.replace(/-(і|еуі|сі|ы)/gu, '-N')).toBe(text.replace(/-(і|еуі|сі|ы)/gu, '-N'));
	});

	it('tells only of talks that got as far', () => {
		const signed: History = { ...history(0, 0), cases: 9, stage: 'signature' };
		expect(said('en', () => historyWords(signed, 'en'))).toBe(
			'Of 9 earlier talks that were signed, 9 came into force.'
		);
	});

	it('has a sentence for none and for all', () => {
		const words = (later: number, open: number) =>
			said('en', () => historyWords(history(later, open), 'en'));
		expect(words(0, 0)).toBe('Of 13 earlier talks, 9 came into force.');
		expect(words(2, 0)).toMatch(/: all of these came into force later\.$/u);
		expect(words(6, 1)).toMatch(/: 6 of them came into force later, 1 is still open\.$/u);
		expect(words(0, 2)).toMatch(/: none of these has come into force\.$/u);
	});
});

it.each([
	['en', 9, '9 of 100 dots: in force by then'],
	['ru', 9, '9 из 100 точек: соглашения вступят в силу к тому времени'],
	['kk', 9, '100 нүктенің 9-ы: сол кезге дейін күшіне енеді'],
	['kk', 46, '100 нүктенің 46-сы: сол кезге дейін күшіне енеді']
] as const)('tells the dots in %s: %i', (language, filled, text) => {
	expect(said(language, () => dotsWords(filled, language))).toBe(text);
});

it('says both steps that are supposed, and that neither has happened', () => {
	const [initialled, signed] = [day('2027-01-01'), day('2027-05-01')];
	const words = (of: Parameters<typeof supposedWords>[0]) =>
		said('en', () => supposedWords(of, 'en'));
	expect(words({ initialled, signed })).toBe(
		'Hypothetical: the agreements are initialled on 1 January 2027 and signed on 1 May 2027. This has not happened.'
	);
	expect(words({ initialled, signed: null })).toContain('initialled on 1 January 2027. This');
	expect(words({ initialled: null, signed })).toContain('signed on 1 May 2027. This');
	expect(supposedWords({ initialled: null, signed: null }, 'en')).toBeNull();
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
