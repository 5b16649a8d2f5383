import { openNoteBook, type Note, type NoteBook } from '$lib/domain/effects';
import type { Language } from '$lib/domain/language';
import type { Source } from '$lib/domain/milestones/citation';
import { lawWords } from './article-words';
import { BASIS_NAMES } from './check-labels';
import { m } from './paraglide/messages';
import { getLocale } from './paraglide/runtime';
import { numberSlots } from './slots';
import { sourceWords } from './source-words';

/** The way from a figure to the note that it rests on. */
export interface NoteRef {
	number: number;
	/** What the link is called for those who do not see where it stands. */
	name: string;
}

/** A {@link NoteBook} in the reader's language. */
export interface NoteKeeper {
	cite(...what: Parameters<NoteBook['cite']>): NoteRef;
	notes(): NoteWords[];
}

export function keepNotes(sources: ReadonlyMap<string, Source>): NoteKeeper {
	const language = getLocale();
	const book = openNoteBook(sources);
	return {
		cite(...what) {
			const number = book.cite(...what);
			return { number, name: m.check_note_ref(numberSlots('number', number, language)) };
		},
		notes: () => book.notes().map((note) => noteWords(note, language))
	};
}

/** What one or several figures of a page rest on: basis, rule and article, publisher, passage and link. */
export type NoteWords = ReturnType<typeof noteWords>;

function noteWords({ number, basis, rules, cited }: Note, language: Language) {
	const articles = [...new Set(rules.map(({ article }) => article))];
	return {
		number,
		basis: BASIS_NAMES[basis](),
		inferred: basis === 'inference',
		articles: articles
			.filter((article) => article !== null)
			.map((article) => lawWords(article, language))
			.join('; '),
		sources: cited.map(sourceWords),
		noSource: cited.length === 0 ? m.check_note_no_source() : ''
	};
}
