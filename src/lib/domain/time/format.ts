import { enGB } from 'date-fns/locale/en-GB';
import { kk } from 'date-fns/locale/kk';
import { ru } from 'date-fns/locale/ru';
import type { Locale } from 'date-fns';
import type { Language } from '$lib/domain/language';
import { bendKazakh } from '$lib/domain/words/kazakh';
import { russianPreposition } from '$lib/domain/words/russian';
import { firstDay, lastDay, precisionOf, yearOf, type Day, type PartialDate } from './dates';

/**
 * How a date is used in a sentence:
 * - `plain`: "2 December 2025", «июль 2024 года», «2024 жылғы шілде»
 * - `on`: "on 2 December 2025", "in July 2024"; «в июле 2024 года»; «2024 жылғы шілдеде»
 * - `since`: "since 2 December 2025"; «со 2 декабря 2025 года»; «2025 жылғы 2 желтоқсаннан бері»
 * - `by`: "by 30 June 2028"; «к 30 июня 2028 года»; «2028 жылғы 30 маусымға дейін»
 * - `by-end`: the same, but the last day of a month is its end: "by the end of June 2028"; «к концу июня 2028 года»;
 *   «2028 жылғы маусымның соңына дейін»
 */
export type DateForm = SimpleForm | 'by-end';
type SimpleForm = 'plain' | 'on' | 'since' | 'by';

/** What date-fns knows of each language: the names of its months. */
export const LOCALES: Record<Language, Locale> = { en: enGB, ru, kk };

const ROMAN = ['I', 'II', 'III', 'IV'];
const ENGLISH_QUARTERS = ['first', 'second', 'third', 'last'];

/** Prepositional and dative of the Russian months; the genitive comes from date-fns. */
const RUSSIAN_MONTHS = {
	on: 'январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре',
	by: 'январю февралю марту апрелю маю июню июлю августу сентябрю октябрю ноябрю декабрю'
};

/** `date` in words, with no more precision than it has. */
export function formatDate(
	date: PartialDate,
	language: Language,
	form: DateForm = 'plain'
): string {
	if (form === 'by-end')
		return isMonthEnd(date) ? byMonthEnd(date, language) : formatDate(date, language, 'by');
	switch (language) {
		case 'en':
			return english(date, form);
		case 'ru':
			return russian(date, form);
		case 'kk':
			return kazakh(date, form);
	}
}

function isMonthEnd(date: PartialDate): date is Day {
	return precisionOf(date) === 'day' && lastDay(date.slice(0, 7) as PartialDate) === date;
}

/** Says the end of a month and not its last day, which would pretend to know the day. */
function byMonthEnd(date: Day, language: Language): string {
	const { month, year } = parts(date);
	const inMonth = date.slice(0, 7) as PartialDate;
	switch (language) {
		case 'en':
			return `by the end of ${formatDate(inMonth, 'en')}`;
		case 'ru':
			return `к концу ${monthName(month, 'ru')} ${year} года`;
		case 'kk':
			return `${bendKazakh(kazakhPlain(inMonth), 'genitive')} ${KAZAKH_PARTS.end} дейін`;
	}
}

/** `date` in short: "2 Dec 2025", «2 дек. 2025», «2025 ж. 2 желт.», "Q4 2026". */
export function formatDateShort(date: PartialDate, language: Language): string {
	return SHORT[language][precisionOf(date)](parts(date));
}

type Parts = ReturnType<typeof parts>;
type ShortForms = Record<ReturnType<typeof precisionOf>, (of: Parts) => string>;

const SHORT: Record<Language, ShortForms> = {
	en: {
		...shortForms('en'),
		quarter: ({ quarter, year }) => `Q${quarter + 1} ${year}`
	},
	ru: {
		...shortForms('ru'),
		quarter: ({ quarter, year }) => `${ROMAN[quarter]} кв. ${year}`
	},
	kk: {
		day: ({ day, month, year }) => `${year} ж. ${day} ${monthName(month, 'kk')}`,
		month: ({ month, year }) => `${year} ж. ${monthName(month, 'kk')}`,
		quarter: ({ quarter, year }) => `${year} ж. ${ROMAN[quarter]} тоқсан`,
		year: ({ year }) => `${year} ж.`
	}
};

/** The day first, and the month as the language shortens it; Kazakh months have no short names that readers know. */
function shortForms(language: Language): Omit<ShortForms, 'quarter'> {
	return {
		day: ({ day, month, year }) => `${day} ${shortMonth(month, language, 'formatting')} ${year}`,
		month: ({ month, year }) => `${shortMonth(month, language, 'standalone')} ${year}`,
		year: ({ year }) => String(year)
	};
}

function parts(date: PartialDate) {
	const first = firstDay(date);
	const month = Number(first.slice(5, 7)) - 1;
	return {
		year: yearOf(date),
		month,
		quarter: Math.floor(month / 3),
		day: Number(first.slice(8, 10))
	};
}

function monthName(month: number, language: Language): string {
	// All our uses have a day, except the Russian nominative, which is handled there.
	return LOCALES[language].localize.month(month as never, { width: 'wide', context: 'formatting' });
}

/** Short month names of the plain style: CLDR's Russian "сент.", "нояб."; English without dots. Alone «май», with a day «мая». */
function shortMonth(
	month: number,
	language: Language,
	context: 'formatting' | 'standalone'
): string {
	return LOCALES[language].localize.month(month as never, { width: 'abbreviated', context });
}

function english(date: PartialDate, form: SimpleForm): string {
	const { day, month, quarter, year } = parts(date);
	const precision = precisionOf(date);
	const text = {
		day: () => `${day} ${monthName(month, 'en')} ${year}`,
		month: () => `${monthName(month, 'en')} ${year}`,
		quarter: () => `${ENGLISH_QUARTERS[quarter]} quarter of ${year}`,
		year: () => String(year)
	}[precision]();
	const noun = precision === 'quarter' ? `the ${text}` : text;
	switch (form) {
		case 'plain':
			return text;
		case 'on':
			return precision === 'day' ? `on ${noun}` : `in ${noun}`;
		default:
			return `${form} ${noun}`;
	}
}

function russian(date: PartialDate, form: SimpleForm): string {
	const { day, month, quarter, year } = parts(date);
	switch (precisionOf(date)) {
		case 'day': {
			const text = `${day} ${monthName(month, 'ru')} ${year} года`;
			// The second of a month is read «второго», «второму».
			return form === 'since' || form === 'by'
				? `${russianPreposition(form === 'since' ? 'с' : 'к', day === 2 ? 'второе' : '')} ${text}`
				: text;
		}
		case 'month':
			if (form === 'plain') return `${russianNominative(month)} ${year} года`;
			if (form === 'since') return `с ${monthName(month, 'ru')} ${year} года`;
			return `${form === 'on' ? 'в' : 'к'} ${RUSSIAN_MONTHS[form].split(' ')[month]} ${year} года`;
		case 'quarter': {
			const noun = { plain: 'квартал', on: 'квартале', since: 'квартала', by: 'кварталу' }[form];
			const text = `${ROMAN[quarter]} ${noun} ${year} года`;
			if (form === 'plain') return text;
			const preposition = ({ on: 'в', since: 'с', by: 'к' } as const)[form];
			return `${russianPreposition(preposition, quarter === 1 ? 'второй' : '')} ${text}`;
		}
		case 'year':
			return {
				plain: `${year} год`,
				on: `в ${year} году`,
				since: `с ${year} года`,
				by: `к ${year} году`
			}[form];
	}
}

function russianNominative(month: number): string {
	return ru.localize.month(month as never, { width: 'wide', context: 'standalone' });
}

function kazakh(date: PartialDate, form: SimpleForm): string {
	// «2016 жылы», not «жылда»: a year alone is an adverb.
	if (form === 'on' && precisionOf(date) === 'year') return `${yearOf(date)} жылы`;
	switch (form) {
		case 'plain':
			return kazakhPlain(date);
		case 'on':
			return bendKazakh(kazakhPlain(date), 'locative');
		case 'since':
			return `${bendKazakh(kazakhPlain(date), 'ablative')} бері`;
		case 'by':
			return `${bendKazakh(kazakhPlain(date), 'dative')} дейін`;
	}
}

/** Ends in the name of a month, in «тоқсан» or in «жыл»: what carries the ending. */
function kazakhPlain(date: PartialDate): string {
	const { day, month, quarter, year } = parts(date);
	switch (precisionOf(date)) {
		case 'day':
			return `${year} жылғы ${day} ${monthName(month, 'kk')}`;
		case 'month':
			return `${year} жылғы ${monthName(month, 'kk')}`;
		case 'quarter':
			return `${year} жылғы ${ROMAN[quarter]} тоқсан`;
		case 'year':
			return `${year} жыл`;
	}
}

/** Part of a month: until the 10th, until the 20th, and the rest. */
export type DatePart = 'beginning' | 'middle' | 'end';

function partOfMonth(day: number): DatePart {
	return day <= 10 ? 'beginning' : day <= 20 ? 'middle' : 'end';
}

const ENGLISH_PARTS: Record<DatePart, string> = {
	beginning: 'early ',
	middle: 'mid-',
	end: 'late '
};
const RUSSIAN_PARTS: Record<DatePart, string> = {
	beginning: 'начала',
	middle: 'середины',
	end: 'конца'
};
const KAZAKH_PARTS: Record<DatePart, string> = {
	beginning: 'басына',
	middle: 'ортасына',
	end: 'соңына'
};

/**
 * Up to when something reaches, told by the part of the month: "to mid-April 2026", «до середины апреля 2026 года»,
 * «2026 жылғы сәуірдің ортасына дейін».
 */
export function formatReach(until: Day, language: Language): string {
	const { day, month, year } = parts(until);
	const part = partOfMonth(day);
	const inMonth = until.slice(0, 7) as PartialDate;
	switch (language) {
		case 'en':
			return `to ${ENGLISH_PARTS[part]}${formatDate(inMonth, 'en')}`;
		case 'ru':
			return `до ${RUSSIAN_PARTS[part]} ${monthName(month, 'ru')} ${year} года`;
		case 'kk':
			return `${bendKazakh(kazakhPlain(inMonth), 'genitive')} ${KAZAKH_PARTS[part]} дейін`;
	}
}
