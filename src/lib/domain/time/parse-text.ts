import { parsePartialDate, type PartialDate } from './dates';
import { LOCALES } from './format';

/** `invalid`: clear, but the date does not exist (30 February); `unclear`: not a date, or ambiguous. */
export type DateText = { date: PartialDate } | { problem: 'invalid' | 'unclear' };

/**
 * A date as an editor types it: `2026-03`, `02.12.2025`, "3 March 2026", «IV квартал 2026 года»,
 * «2026 жылғы 3 наурыз», in any of the three languages, whatever the interface language. It never guesses:
 * `3/4/26`, "mid-March" and "3–4 March 2026" are unclear.
 */
export function parseDateText(text: string): DateText {
	const plain = text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
	if (/^\d{4}-(?:\d\d(?:-\d\d)?|q\d)$/u.test(plain)) return dateOf(plain.toUpperCase());
	const dotted = /^(\d\d?)\.(\d\d?)\.(\d{4})$/u.exec(plain);
	if (dotted) return dateOf(`${dotted[3]}-${twoDigits(dotted[2])}-${twoDigits(dotted[1])}`);
	const words = plain
		.replace(/\bq([1-4])\b/u, '$1 quarter')
		.split(/[ ,]+/u)
		.filter(Boolean)
		.map(wordOf);
	if (!words.every((word) => word !== undefined)) return { problem: 'unclear' };
	return combine(words.filter(({ is }) => is !== 'filler'));
}

type Word =
	| { is: 'year' | 'number' | 'ordinal' | 'month'; value: number }
	| { is: 'quarter' | 'filler'; value?: never };

/** Each part at most once; a plain number is a day next to a month and an ordinal next to a quarter. */
function combine(words: Word[]): DateText {
	const parts = new Map(words.map(({ is, value }) => [is, value ?? 0]));
	if (parts.size !== words.length) return { problem: 'unclear' };
	const [year, month, number] = [parts.get('year'), parts.get('month'), parts.get('number')];
	const shape = [...parts.keys()].toSorted().join(' ');
	switch (shape) {
		case 'year':
			return dateOf(`${year}`);
		case 'month year':
			return dateOf(`${year}-${twoDigits(month)}`);
		case 'month number year':
			return dateOf(`${year}-${twoDigits(month)}-${twoDigits(number)}`);
		case 'number quarter year':
			return dateOf(`${year}-Q${number}`);
		case 'ordinal quarter year':
			return dateOf(`${year}-Q${parts.get('ordinal')}`);
		default:
			return { problem: 'unclear' };
	}
}

function dateOf(iso: string): DateText {
	const date = parsePartialDate(iso);
	return date === undefined ? { problem: 'invalid' } : { date };
}

function twoDigits(value: number | string | undefined): string {
	return String(value).padStart(2, '0');
}

function wordOf(text: string): Word | undefined {
	const word = text.replace(/\.$/u, '');
	if (/^\d{4}$/u.test(word)) return { is: 'year', value: Number(word) };
	const number = /^(\d\d?)(?:st|nd|rd|th|-?(?:го|е|й|ый|ой|ий))?$/u.exec(word);
	if (number) return { is: 'number', value: Number(number[1]) };
	if (FILLERS.has(word)) return { is: 'filler' };
	if (QUARTERS.has(word)) return { is: 'quarter' };
	const ordinal = ORDINALS.get(word);
	if (ordinal) return { is: 'ordinal', value: ordinal };
	const month = MONTHS.get(word);
	return month ? { is: 'month', value: month } : undefined;
}

const FILLERS = new Set('the of года году год г жылғы жылдың жылы жыл ж'.split(' '));
const QUARTERS = new Set('quarter квартал квартала квартале тоқсан тоқсаны кв'.split(' '));

/** Counted from one. Roman numerals also with the Cyrillic «і» of a Kazakh keyboard. */
const ORDINALS = new Map(
	[
		['i', 'і', 'first', 'первый', 'бірінші'],
		['ii', 'іі', 'second', 'второй', 'екінші'],
		['iii', 'ііі', 'third', 'третий', 'үшінші'],
		['iv', 'іv', 'fourth', 'last', 'четвёртый', 'четвертый', 'последний', 'төртінші', 'соңғы']
	].flatMap((words, index) => words.map((word) => [word, index + 1] as const))
);

const MONTHS = monthNames();

/** Names of months, in full and shortened, in the forms that the three languages use with a year. */
function monthNames(): Map<string, number> {
	const names = new Map<string, number>([['sept', 9]]);
	for (const { localize } of Object.values(LOCALES)) {
		for (let month = 0; month < 12; month++) {
			for (const width of ['wide', 'abbreviated'] as const) {
				for (const context of ['formatting', 'standalone'] as const) {
					const name = localize.month(month as never, { width, context });
					names.set(name.toLowerCase().replace(/\.$/u, ''), month + 1);
				}
			}
		}
	}
	return names;
}
