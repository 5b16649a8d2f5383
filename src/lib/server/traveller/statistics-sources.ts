import { langOf, type Language } from '$lib/domain/language';
import { citedSources } from '$lib/domain/milestones/evidence';
import { publisherName } from '$lib/i18n/names/publisher-names';
import type { TravellerFacts } from '$lib/server/record/traveller-facts';

/** The files that all figures of the page of statistics are from. */
export function statisticsSources({ sources, effects }: TravellerFacts, language: Language) {
	return citedSources(sources, effects.observedElsewhere.citations).map(({ source }) => ({
		id: source.id,
		url: source.url,
		title: source.title ?? publisherName(source, language),
		lang: source.title === null ? undefined : langOf(source.language)
	}));
}
