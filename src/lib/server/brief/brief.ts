import { AGREEMENT_KINDS } from '$lib/domain/agreements/agreement';
import type { Stage } from '$lib/domain/agreements/stages';
import { textIn, type Language } from '$lib/domain/language';
import type { Milestone } from '$lib/domain/milestones/milestone';
import { modalityOf } from '$lib/domain/milestones/modality';
import { changedSince, retractedSince, type ChangeSince } from '$lib/domain/record/changed-since';
import type { Retraction } from '$lib/domain/record/changes';
import { headline, type TrackState } from '$lib/domain/record/headline';
import { sourcesOf } from '$lib/domain/record/record';
import { formatDate, type Day, type PartialDate } from '$lib/domain/time';
import { milestoneUrl } from '$lib/domain/record/addresses';
import {
	checkedSentence,
	inStageWords,
	type Known,
	headlineSentence,
	roundsSentence
} from '$lib/i18n/sentences/headline-words';
import { MODALITY_NAMES, STAGE_NAMES, TRACK_NAMES } from '$lib/i18n/names/labels';
import { m } from '$lib/i18n/paraglide/messages';
import { dateSlots } from '$lib/i18n/values/slots';
import { briefForecast } from './forecast';
import { noteKeeper, type Note } from './notes';

/** The number of changes that fit on two pages together with the rest. */
const MOST_CHANGES = 7;

const CHANGES: Record<ChangeSince, () => string> = {
	happened: m.brief_change_happened,
	recorded: m.brief_change_recorded,
	corrected: m.brief_change_corrected
};

/** A milestone in one line, with the numbers of its sources. */
export interface BriefItem {
	when: string;
	title: string;
	/** How certain it is, and why it is news. */
	how: string;
	href: string;
	notes: number[];
}

/**
 * The brief for policy staff, with all its words, so that the page and the PDF say the same.
 * @param since the brief lists what has happened or changed since this day
 */
export function brief(locals: App.Locals, origin: string, since: Day) {
	const { record, today, language } = locals;
	const state = headline(record.milestones, today);
	const known: Known = { check: record.check, today, language };
	const notes = noteKeeper(language);
	const item = (milestone: Milestone, change?: ChangeSince): BriefItem => ({
		when: formatDate(milestone.date, language),
		title: textIn(milestone.title, language)?.text ?? milestone.slug,
		how: [
			MODALITY_NAMES[modalityOf(milestone)](),
			...(change && change !== 'happened' ? [CHANGES[change]()] : [])
		].join(', '),
		href: milestoneUrl(origin, language, milestone.slug),
		notes: notes.cite(sourcesOf(record, milestone))
	});
	// Retractions come first, because the reader may have the milestone from an earlier brief.
	const changes = [
		...retractedSince(record, since).map((it) => () => retractedItem(it, language, origin)),
		...changedSince(record, since).map(
			({ milestone, change }) =>
				() =>
					item(milestone, change)
		)
	];
	return {
		title: m.brief_title(),
		site: m.common_site_title(),
		address: `${origin}/${language}/brief`,
		on: m.brief_on({ date: formatDate(today, language) }),
		sentence: headlineSentence(state),
		rounds: roundsSentence(state, language),
		checked: checkedSentence(known),
		tracks: AGREEMENT_KINDS.map((kind) => trackLine(state.tracks[kind], known, item)),
		forecast: briefForecast(locals),
		sinceText: m.brief_since(dateSlots('date', since, language)),
		// Only for those that are shown, because each one numbers its sources.
		changes: changes.slice(0, MOST_CHANGES).map((make) => make()),
		more: Math.max(0, changes.length - MOST_CHANGES),
		path: state.tracks,
		sources: notes.list() satisfies Note[]
	};
}
export type Brief = ReturnType<typeof brief>;

/** Its page says why; the retracted text is not repeated. */
function retractedItem(
	{ slug, date, on }: Retraction,
	language: Language,
	origin: string
): BriefItem {
	return {
		when: formatDate(date, language),
		title: m.common_error_410_title(),
		how: m.brief_change_retracted({ date: formatDate(on, language) }),
		href: milestoneUrl(origin, language, slug),
		notes: []
	};
}

function trackLine(track: TrackState, known: Known, item: (milestone: Milestone) => BriefItem) {
	const { kind, stage, since, last, next } = track;
	return {
		kind,
		name: TRACK_NAMES[kind](),
		state: inStageWords(track, known) || stateOf(stage, since, known.language),
		last: last ? item(last) : null,
		next: next ? item(next) : null
	};
}

function stateOf(stage: Stage | null, since: PartialDate | null, language: Language): string {
	if (!stage) return m.brief_track_unknown();
	const name = { stage: STAGE_NAMES[stage]() };
	return since
		? m.brief_track({ ...name, ...dateSlots('date', since, language) })
		: m.brief_track_undated(name);
}
