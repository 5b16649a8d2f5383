import { compareEffects, isMissing, RuleNotCovered, type Effect } from '$lib/domain/effects';
import { bestSources, citedSources } from '$lib/domain/milestones/evidence';
import { formatEffect, formatSpan } from '$lib/i18n/sentences/effect-texts';
import { publisherName } from '$lib/i18n/names/publisher-names';
import { outcomeContext, travellerSources } from '$lib/server/traveller-context';

/** How many sources stand beside the figures; all of them are on the page of what changes. */
const MOST_SOURCES = 3;

/** What the home page shows to travellers: fee and decision time, today and under earlier agreements. */
export function travellerGlance(
	locals: Pick<App.Locals, 'readers' | 'today' | 'record' | 'language'>
) {
	const { language } = locals;
	const context = outcomeContext(locals);
	const effects = (['fee', 'decision-time'] as const).flatMap((dimension) =>
		effectOrNone(() => compareEffects(dimension, 'all', locals.today, context))
	);
	const cited = citedSources(travellerSources(locals), effects.flatMap(citationsOf));
	const sources = cited.map(({ source }) => source);
	return {
		lines: effects.map(({ dimension, today, span }) => ({
			dimension,
			today: formatEffect(dimension, today.value, language),
			earlier: formatSpan(dimension, span, language, 'short')
		})),
		sources: bestSources(sources, MOST_SOURCES).map((source) => ({
			id: source.id,
			url: source.url,
			title: source.title,
			language: source.language,
			publisher: publisherName(source, language)
		})),
		/** How many there are in all. */
		count: sources.length
	};
}
export type TravellerGlance = ReturnType<typeof travellerGlance>;

/** Of today's rule, and of the agreements at both ends of the range. */
function citationsOf({ today, span, precedents }: Effect) {
	const ends = precedents.filter(
		({ value }) =>
			!isMissing(span) && span.kind === 'range' && (value === span.min || value === span.max)
	);
	return [...today.citations, ...ends.flatMap((cell) => cell.citations.slice(0, 1))];
}

/** If no rule covers the day, the line is left out; the rest of the page still works. */
function effectOrNone(compute: () => Effect): Effect[] {
	try {
		return [compute()];
	} catch (error) {
		if (error instanceof RuleNotCovered) return [];
		throw error;
	}
}
