import { langOf, type Language } from '$lib/domain/language';
import type { Source } from '$lib/domain/milestones/citation';
import { sourceLanguages } from './language-names';
import { publisherName } from './publisher-names';

/** A source to choose; its label is in the language of its title. */
export type SourceOffer = ReturnType<typeof sourceOffers>['knownSources'][number];

/** What the fields of a source offer to choose from: the sources of the record, and languages by name. */
export function sourceOffers(known: ReadonlyMap<string, Source>, language: Language) {
	const sources = [...known.values()];
	return {
		languages: sourceLanguages(
			sources.map((source) => source.language),
			language
		),
		knownSources: sources.map((source) => {
			const publisher = publisherName(source, language);
			const { url, title } = source;
			return {
				...{ url, title, publisher, language: source.language },
				label: title ? `${publisher}: ${title}` : publisher,
				lang: title ? langOf(source.language) : undefined
			};
		})
	};
}
