import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inEachLanguage, LANGUAGES, type Language } from '$lib/domain/language';
import { composedLines } from '$tests/support/sentences/composed';
import { fold } from '$tests/support/sentences/fold';
import { FOLLOWERS, LIMITS } from '$tests/support/sentences/limits';
import { messageLines } from '$tests/support/sentences/messages';
import { ENTRIES, entryOf } from '$tests/support/sentences/slots';
import { slotsOf, type Catalogue } from './catalogue';

/**
 * Every sentence that is put together from a message and values, in three languages, as a file to read from top to
 * bottom: `sentences.txt`. A change of a message, of a form or of the code that composes shows in its diff; it is
 * written anew by `vitest run --project integration tests/rules/sentences.test.ts -u`.
 */

const MESSAGES = 'src/lib/i18n/messages';

function read(folder: string, language: Language): Catalogue {
	const { $schema: _, ...messages } = JSON.parse(
		readFileSync(`${MESSAGES}/${folder}/${language}.json`, 'utf8')
	) as Catalogue;
	return messages;
}

/** The messages of a folder that have slots, with the names of these. */
function withSlots(folder: string): [key: string, slots: string[]][] {
	const catalogues = inEachLanguage((language) => read(folder, language));
	return Object.keys(catalogues.en)
		.map((key): [string, string[]] => [
			key,
			[...new Set(LANGUAGES.flatMap((language) => slotsOf(catalogues[language][key] ?? '')))]
		])
		.filter(([, slots]) => slots.length > 0);
}

const folders = readdirSync(MESSAGES).toSorted();
const messages = folders.flatMap(withSlots);
const places = messages.flatMap(([key, slots]) => slots.map((slot) => `${key}.${slot}`));

const HEAD = [
	'Every sentence made of a message and values, and every one that code composes. Read it; do not edit it.',
	'[a | b] what changes with the value   [1, 3 a / b | 2 c] "1 a", "3 a", "1 b", "3 b", "2 c"   [0 … 1000 x] every number, every month alike',
	'… what a person or another site wrote   – nothing   # the same number again',
	'Numbers 0 1 2 3 4 5 10 11 20 21 22 40 50 90 100 101 1000, or what of them can occur (all up to 12).'
];

describe('the sentences', () => {
	it('are as reviewed', async () => {
		const lines = folders.flatMap((folder) => [
			...withSlots(folder).flatMap(([key, slots]) => ['', key, ...messageLines(key, slots)])
		]);
		const text = [...HEAD, ...lines, ...composedLines(), ''].join('\n');
		expect(text.split('\n').filter((line) => /undefined|NaN|\[object/u.test(line))).toEqual([]);
		await expect(text).toMatchFileSnapshot('./sentences.txt');
	});

	it('have in each slot a value of a known kind', () => {
		const unknown = messages.flatMap(([key, slots]) =>
			slots
				.filter((slot) => !FOLLOWERS[`${key}.${slot}`] && !entryOf(key, slot))
				.map((slot) => `${key}.${slot}`)
		);
		expect(unknown).toEqual([]);
	});

	it('use every kind and limit that is listed', () => {
		const used = messages.flatMap(([key, slots]) => slots.map((slot) => entryOf(key, slot)));
		expect(ENTRIES.filter((entry) => !used.includes(entry))).toEqual([]);
		const listed = [...Object.keys(LIMITS), ...Object.keys(FOLLOWERS)];
		expect(listed.filter((place) => !places.includes(place))).toEqual([]);
	});
});

describe('fold', () => {
	const numbered = (...texts: string[]) =>
		fold(texts.map((text) => ({ text, digits: /\d[\d,]*/u.exec(text) ?? [] })));

	it('writes once what all sentences begin and end with', () => {
		expect(fold([{ text: 'in May 2027.' }, { text: 'in June 2027.' }])).toBe(
			'in [May | June] 2027.'
		);
	});

	it('writes once what differs in nothing but the number', () => {
		expect(numbered('На 1 визит', 'На 2 визита', 'На 21 визит')).toBe(
			'На [1, 21 визит | 2 визита]'
		);
		expect(numbered('0 of 9', '1 of 9', '1,000 of 9')).toBe('[0 … 1,000] of 9');
	});

	it('writes words with the same numbers as one', () => {
		expect(numbered('с 1 мая', 'со 2 мая', 'с 3 мая', 'с 1 июля', 'со 2 июля', 'с 3 июля')).toBe(
			'[с 1, 3 мая / июля | со 2 мая / июля]'
		);
	});

	it('writes the first and the last of values that all stand as they are', () => {
		const months = ['May', 'June', 'July'];
		expect(fold(months.map((plain) => ({ text: `${plain} 2027`, plain: [plain] })))).toBe(
			'[May … July] 2027'
		);
		expect(fold(months.map((plain) => ({ text: `${plain}s 2027`, plain: [plain] })))).toBe(
			'[Mays | Junes | Julys] 2027'
		);
	});

	it('never cuts a word, and marks what is left out', () => {
		expect(fold([{ text: 'a week ago' }, { text: 'a weekend ago' }])).toBe(
			'a [week | weekend] ago'
		);
		expect(fold([{ text: 'by May' }, { text: 'by late May' }])).toBe('by [– | late] May');
	});
});
