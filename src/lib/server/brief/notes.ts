import { langOf, type Language } from '$lib/domain/language';
import type { Source } from '$lib/domain/milestones/citation';
import { formatDateShort } from '$lib/domain/time';
import { publisherName } from '$lib/i18n/names/publisher-names';

/** A numbered source at the end of the brief. */
export interface Note {
	number: number;
	publisher: string;
	/** As the source calls itself, in its own language. */
	title: string | null;
	/** Of the title. */
	lang: string;
	/** When it was published; empty where that is not known. */
	on: string;
	url: string;
}

/** The number of sources printed for one claim; the milestone's page lists all. */
const PER_CLAIM = 2;

/** Numbers sources in the order in which they are cited, official ones first within a claim. */
export function noteKeeper(language: Language) {
	const notes = new Map<string, Note>();
	return {
		/** @returns the numbers of the first sources of a claim */
		cite(sources: readonly Source[]): number[] {
			const official = sources.toSorted(
				(a, b) => Number(b.kind === 'official') - Number(a.kind === 'official')
			);
			return official.slice(0, PER_CLAIM).map((source) => {
				const known = notes.get(source.id) ?? noteOf(source, notes.size + 1, language);
				notes.set(source.id, known);
				return known.number;
			});
		},
		list: () => [...notes.values()]
	};
}

function noteOf(source: Source, number: number, language: Language): Note {
	return {
		number,
		publisher: publisherName(source, language),
		title: source.title,
		lang: langOf(source.language),
		on: source.publishedOn ? formatDateShort(source.publishedOn, language) : '',
		url: source.url
	};
}
