import { afterEach, expect, it } from 'vitest';
import { LANGUAGES } from '$lib/domain/language';
import { articleWords, lawWords } from './article-words';
import { overwriteGetLocale } from './paraglide/runtime';

afterEach(() => overwriteGetLocale(() => 'en'));

it.each([
	['Art. 16', 'Art. 16', 'ст. 16', '16‑бап'],
	['Art. 16(4)', 'Art. 16(4)', 'п. 4 ст. 16', '16‑баптың 4‑тармағы'],
	['Art. 9 and 23', 'Art. 9 and 23', 'ст. 9 и 23', '9 және 23‑баптар'],
	['Annex 25', 'Annex 25', 'приложение 25', '25‑қосымша'],
	['Recital 3', 'Recital 3', 'Recital 3', 'Recital 3']
])('%s', (written, ...words) => {
	const said = LANGUAGES.map((language) => {
		overwriteGetLocale(() => language);
		return articleWords(written, language);
	});
	expect(Object.fromEntries(LANGUAGES.map((language, at) => [language, said[at]]))).toEqual({
		en: words[0],
		ru: words[1],
		kk: words[2]
	});
});

it('names the Visa Code before its articles, and not before an annex of another book', () => {
	expect(lawWords('Art. 9(1)', 'en')).toBe('Visa Code, Art. 9(1)');
	expect(lawWords('Annex 25', 'en')).toBe('Annex 25');
});
