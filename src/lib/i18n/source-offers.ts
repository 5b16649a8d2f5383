import type { Language } from '$lib/domain/language';
import type { Source } from '$lib/domain/milestones/citation';
import { sourceLanguages } from './language-names';

/** What the fields of a source offer to choose from: the sources of the record, and languages by name. */
export function sourceOffers(known: ReadonlyMap<string, Source>, language: Language) {
	const sources = [...known.values()];
	return {
		languages: sourceLanguages(
			sources.map((source) => source.language),
			language
		),
		knownSources: sources.map(({ url, publisher, title }) => ({
			url,
			label: title ? `${publisher}: ${title}` : publisher
		}))
	};
}
