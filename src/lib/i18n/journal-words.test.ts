import { afterEach, expect, it } from 'vitest';
import { journalWords } from './journal-words';
import { overwriteGetLocale } from './paraglide/runtime';

afterEach(() => overwriteGetLocale(() => 'en'));

it.each([
	['en', 'OJ L 129, 17.5.2007, p. 27', 'OJ L 129, 17.5.2007, p. 27'],
	['ru', 'OJ L 129, 17.5.2007, p. 27', 'OJ L 129, 17.5.2007, с. 27'],
	['kk', 'OJ L 129, 17.5.2007, p. 27', 'OJ L 129, 17.5.2007, 27‑бет'],
	[
		'ru',
		'OJ L 128, 30.4.2014, p. 15 (Decision 2014/239/EU)',
		'OJ L 128, 30.4.2014, с. 15 (решение 2014/239/EU)'
	],
	['kk', 'OJ L 52, 25.2.2011 (Decision 2011/117/EU)', 'OJ L 52, 25.2.2011 (2011/117/EU шешімі)'],
	['ru', 'Published 2021 (OJ page not seen)', 'Published 2021 (OJ page not seen)']
] as const)('%s: %s', (language, written, words) => {
	overwriteGetLocale(() => language);
	expect(journalWords(written, language)).toBe(words);
});
