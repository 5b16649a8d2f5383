import { afterEach, describe, expect, it } from 'vitest';
import type { TodayLines } from '$lib/domain/effects/check';
import { LANGUAGES, type Language } from '$lib/domain/language';
import { day } from '$lib/domain/time';
import { overwriteGetLocale } from '$lib/i18n/paraglide/runtime';
import { decisionCell, serviceFeeCell, steadyLines, type Desk } from './today-cells';

afterEach(() => overwriteGetLocale(() => 'en'));

const basis = { rules: [], citations: [] };

/** The desk of a language, which the messages speak too. */
function desk(language: Language, travellers = 1): Desk {
	overwriteGetLocale(() => language);
	const book = { cite: () => 1, notes: () => [] };
	return { book, language, travellers, ruleName: () => '' };
}

function service(travellers: number, language: Language): string {
	const serviceFee = { amount: 45, total: 45 * travellers, ...basis };
	const lines = { serviceFee } as unknown as TodayLines;
	return serviceFeeCell(lines, desk(language, travellers)).text.replaceAll('\u00A0', ' ');
}

function decision(consulted: number, withinStandard: boolean, language: Language): string[] {
	const lines = {
		decision: {
			...{ standardDays: 15, maximumDays: 45, lodgedOn: day('2026-12-01') },
			...{ standardUntil: day('2026-12-16'), maximumUntil: day('2027-01-15') },
			priorConsultation: { upToDays: consulted, withinStandard },
			...basis
		}
	} as unknown as TodayLines;
	return decisionCell(lines, desk(language)).more;
}

describe('serviceFeeCell', () => {
	it('says what each pays, and the sum where there are several', () => {
		expect(LANGUAGES.map((language) => service(1, language)).toSorted()).toEqual(
			['up to €45', 'не больше 45 евро', 'ең көбі 45 еуро'].toSorted()
		);
		expect(service(4, 'en')).toBe('up to €45 each, €180 in total');
		expect(service(4, 'ru')).toBe('не больше 45 евро с каждого, 180 евро всего');
		expect(service(4, 'kk')).toBe('әрқайсысы ең көбі 45 еуро, барлығы 180 еуро');
	});
});

describe('decisionCell', () => {
	it.each([
		[
			'en',
			'If you apply on 1 December 2026: a decision by 16 December 2026, or by 15 January 2027 at the latest.'
		],
		[
			'ru',
			'При подаче 1 декабря 2026 года срок рассмотрения истекает 16 декабря 2026 года, самое позднее — 15 января 2027 года.'
		],
		[
			'kk',
			'Өтініш 2026 жылғы 1 желтоқсан күні берілсе: шешім күні – 2026 жылғы 16 желтоқсан, ең кеші – 2027 жылғы 15 қаңтар.'
		]
	] as const)('says until when, in %s', (language, sentence) => {
		expect(decision(7, true, language)[0]).toBe(sentence);
	});

	it.each([
		[1, 'до 1 дня.'],
		[2, 'до 2 дней.'],
		[5, 'до 5 дней.'],
		[11, 'до 11 дней.'],
		[21, 'до 21 дня.']
	])('puts %s days after «до» in the genitive', (days, words) => {
		expect(decision(days, false, 'ru')[1]).toMatch(new RegExp(`${words}$`, 'u'));
		expect(decision(days, true, 'ru')[1]).toContain(`${words} Это входит`);
	});
});

describe('steadyLines', () => {
	it.each([
		['en', 1, '1 day within any 180-day period'],
		['en', 90, '90 days within any 180-day period'],
		['ru', 1, '1 день в пределах любого 180-дневного периода'],
		['ru', 2, '2 дня в пределах любого 180-дневного периода'],
		['ru', 90, '90 дней в пределах любого 180-дневного периода'],
		['kk', 90, 'кез келген 180 күн ішінде 90 күн']
	] as const)('%s: a stay of %s days', (language, days, words) => {
		const row = { id: '', validFrom: '', article: null, citations: [] };
		const lines = {
			insurance: { ...row, value: { minimumCover: 30_000 } },
			biometrics: { ...row, value: { reuseMonths: 59, exemptBelowAge: 12 } },
			stay: { ...row, value: { days, perDays: 180 } },
			refund: { ...row, value: { onRefusal: false } },
			means: null
		} as unknown as TodayLines;
		expect(steadyLines(lines, desk(language)).map(({ text }) => text)).toContain(words);
	});
});
