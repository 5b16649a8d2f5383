import { langOf } from '$lib/domain/language';
import { citedSources } from '$lib/domain/milestones/evidence';
import { publisherName } from '$lib/domain/milestones/citation';
import type { TravellerFacts } from '$lib/server/record/traveller-facts';

/** The files that all figures of the page of statistics are from. */
export function statisticsSources({ sources, effects }: TravellerFacts) {
	return citedSources(sources, effects.observedElsewhere.citations).map(({ source }) => ({
		id: source.id,
		url: source.url,
		title: source.title ?? publisherName(source),
		lang: source.title === null ? undefined : langOf(source.language)
	}));
}
