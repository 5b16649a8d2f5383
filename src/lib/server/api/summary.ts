import { inEachLanguage } from '$lib/domain/language';
import type { Milestone } from '$lib/domain/milestones/milestone';
import { headline, type TrackState } from '$lib/domain/record/headline';
import { seenSince } from '$lib/domain/record/horizon';
import type { TrackerRecord } from '$lib/domain/record/record';
import type { Day } from '$lib/domain/time';
import { answer } from '$lib/i18n/sentences/headline-words';
import { m } from '$lib/i18n/paraglide/messages';
import { speaking } from '$lib/server/language';
import { summaryItem } from '$lib/server/schemas/api/record-items';
import { descriptionsOf } from '$lib/server/services/record/descriptions';
import { sentencesOf } from './forecast';
import { one } from './operation';

export const readSummary = one({
	id: 'readSummary',
	path: '/api/v1/summary',
	summary: m.data_op_summary,
	item: summaryItem,
	find: ({ readers, record, today, origin }) => {
		const told = headline(record.milestones, today);
		const { stage, since, last, next } = told.together;
		const forecast = readers.forecasts(record, today).get();
		const describe = (milestone: Milestone | null) => {
			const found = descriptionsOf(record, origin).find(({ id }) => id === milestone?.slug);
			if (!found) return null;
			const { id, clocks, modality, title, pages } = found;
			return { id, clocks, modality, title, pages };
		};
		const lastTold = describe(last);
		return {
			clocks: {
				date: since,
				recordedOn: lastTold?.clocks.recordedOn ?? null,
				checkedOn: record.check.checkedOn
			},
			modality: lastTold?.modality ?? 'happened',
			sentence: inEachLanguage((language) => speaking(language, () => answer(told))),
			stage,
			tracks: {
				vfa: stateOf(told.tracks.vfa, record, today),
				ra: stateOf(told.tracks.ra, record, today)
			},
			last: lastTold,
			next: describe(next),
			forecast: forecast.ok
				? { modality: 'projection' as const, sentence: sentencesOf(forecast.value) }
				: null,
			pages: inEachLanguage((language) => `${origin}/${language}`)
		};
	}
});

function stateOf(
	{ stage, since, daysInStage }: TrackState,
	{ check }: Pick<TrackerRecord, 'check'>,
	today: Day
) {
	const daysSeen = since && seenSince(since, check, today).seen;
	return { stage, since, daysInStage, daysSeen };
}
