import { compareEffects, isMissing, RuleNotCovered, type Effect } from '$lib/domain/effects';
import { citedSources } from '$lib/domain/milestones/evidence';
import { formatEffect, formatSpan } from '$lib/i18n/sentences/effect-texts';
import { publisherName } from '$lib/i18n/names/publisher-names';
import { outcomeContext, travellerSources } from '$lib/server/traveller-context';

/** What the home page shows to travellers: fee and decision time, today and under earlier agreements. */
export function travellerGlance(
	locals: Pick<App.Locals, 'readers' | 'today' | 'record' | 'language'>
) {
	const context = outcomeContext(locals);
	const effects = (['fee', 'decision-time'] as const).flatMap((dimension) =>
		effectOrNone(() => compareEffects(dimension, 'all', locals.today, context))
	);
	return effects.map(({ dimension, today, span, precedents }) => {
		const ends = precedents.filter(
			({ value }) =>
				!isMissing(span) && span.kind === 'range' && (value === span.min || value === span.max)
		);
		const citations = [...today.citations, ...ends.flatMap((cell) => cell.citations.slice(0, 1))];
		return {
			dimension,
			today: formatEffect(dimension, today.value, locals.language),
			earlier: formatSpan(dimension, span, locals.language, 'short'),
			sources: citedSources(travellerSources(locals), citations).map(({ source }) => ({
				id: source.id,
				url: source.url,
				publisher: publisherName(source, locals.language)
			}))
		};
	});
}
export type TravellerGlance = ReturnType<typeof travellerGlance>;

/** If no rule covers the day, the line is left out; the rest of the page still works. */
function effectOrNone(compute: () => Effect): Effect[] {
	try {
		return [compute()];
	} catch (error) {
		if (error instanceof RuleNotCovered) return [];
		throw error;
	}
}
