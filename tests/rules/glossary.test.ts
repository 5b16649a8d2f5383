import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inEachLanguage, LANGUAGES, type Language } from '$lib/domain/language';
import { FORBIDDEN, TERMS, type Forbidden, type Term } from '$tests/support/glossary';

type Texts = Record<Language, string>;

const MESSAGES = 'src/lib/i18n/messages';
/** No words: what stands in one follows no glossary. */
const ADDRESS = /https?:\/\/\S+/gu;
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** Every message in its three languages; the forms of one message are one text. */
function messages(): [where: string, texts: Texts][] {
	return readdirSync(MESSAGES).flatMap((area) => {
		const [en, ru, kk] = LANGUAGES.map(
			(language) => read(`${MESSAGES}/${area}/${language}.json`) as Record<string, unknown>
		);
		const textOf = (value: unknown) => stringsIn(value).join(' | ');
		return Object.keys(en!).map((key): [string, Texts] => [
			key,
			{ en: textOf(en![key]), ru: textOf(ru![key]), kk: textOf(kk![key]) }
		]);
	});
}

function stringsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return value === null || typeof value !== 'object' ? [] : Object.values(value).flatMap(stringsIn);
}

/** Every text of the record in its three languages. */
function recordTexts(): [where: string, texts: Texts][] {
	const files = readdirSync('data').filter((name) => name.endsWith('.json'));
	return files.flatMap((file) => textsIn(read(`data/${file}`), file));
}

function textsIn(value: unknown, where: string): [string, Texts][] {
	if (value === null || typeof value !== 'object') return [];
	const texts = value as Partial<Texts>;
	if (LANGUAGES.every((language) => typeof texts[language] === 'string'))
		return [[where, inEachLanguage((language) => texts[language]!.replace(ADDRESS, ''))]];
	return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${where}.${key}`));
}

const all = [...messages(), ...recordTexts()];

/** What is said in other words than the glossary's. */
function strayFrom({ name, en, ru, kk }: Term, texts: typeof all): string[] {
	return texts
		.filter(([, text]) => en.test(text.en))
		.flatMap(([where, text]) => [
			...(ru.test(text.ru) ? [] : [`${where}: ${name} in ru: ${text.ru}`]),
			...(kk.test(text.kk) ? [] : [`${where}: ${name} in kk: ${text.kk}`])
		]);
}

function forbiddenIn({ language, words, say }: Forbidden, texts: typeof all): string[] {
	return texts
		.filter(([, text]) => words.test(text[language]))
		.map(([where, text]) => `${where}: say "${say}": ${text[language]}`);
}

describe('the glossary', () => {
	it.each(TERMS)('$name has one rendering in each language', (term) => {
		expect(strayFrom(term, all)).toEqual([]);
		expect(all.filter(([, { en }]) => term.en.test(en)).length, 'used somewhere').toBeGreaterThan(
			0
		);
	});

	it.each(FORBIDDEN)('$language says "$say", not $words', (forbidden) => {
		// An example of what an editor may type, in the words of the press.
		expect(forbiddenIn(forbidden, all)).toEqual([]);
	});
});

describe('a stray word', () => {
	const texts = {
		en: 'The High Representative spoke.',
		ru: 'Высокий представитель выступил.',
		kk: 'Жоғарғы өкіл сөйледі.'
	};

	it('is found, whether it only lacks the term or is forbidden', () => {
		const term = TERMS.find(({ name }) => name === 'High Representative')!;
		expect(strayFrom(term, [['here', texts]])).toHaveLength(2);
		const found = FORBIDDEN.flatMap((forbidden) => forbiddenIn(forbidden, [['here', texts]]));
		expect(found).toEqual(['here: say "Жоғары өкіл": Жоғарғы өкіл сөйледі.']);
	});
});
