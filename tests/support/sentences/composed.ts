import { LANGUAGES, type Language } from '$lib/domain/language';
import { speaking } from '$lib/server/language';
import { effectSentences } from './composed-effects';
import { forecastSentences } from './composed-forecast';
import { formSentences } from './composed-forms';
import { headlineSentences } from './composed-headline';
import { ruleSentences } from './composed-rules';
import { fold, type Sentence } from './fold';

/** Sentences of functions, by the names of these; each set is told in one line. */
export type Composed = Record<string, (language: Language) => Sentence[][]>;

const COMPOSED: Composed = {
	...formSentences,
	...headlineSentences,
	...forecastSentences,
	...effectSentences,
	...ruleSentences
};

/** What code puts together of several messages and texts. */
export function composedLines(): string[] {
	return Object.entries(COMPOSED).flatMap(([name, write]) => [
		'',
		name,
		...LANGUAGES.flatMap((language) =>
			speaking(language, () => write(language).map((set) => `${language} ${fold(set)}`))
		)
	]);
}
