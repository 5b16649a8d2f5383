import type { Stage } from '$lib/domain/agreements/stages';
import { textIn, type Language } from '$lib/domain/language';
import type { RecordCheck } from '$lib/domain/record/check';
import type { Headline, TrackState } from '$lib/domain/record/headline';
import { horizonAge, seenSince } from '$lib/domain/record/horizon';
import type { Day } from '$lib/domain/time';
import { labelInside, STAGE_NAMES } from '$lib/i18n/names/labels';
import { daysInWords } from '$lib/i18n/values/lengths';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { dateSlots, reachSlots } from '$lib/i18n/values/slots';

const TOGETHER: Record<Stage, () => string> = {
	consultations: m.home_together_consultations,
	recommendation: m.home_together_recommendation,
	mandate: m.home_together_mandate,
	negotiation: m.home_together_negotiation,
	initialling: m.home_together_initialling,
	signature: m.home_together_signature,
	consent: m.home_together_consent,
	conclusion: m.home_together_conclusion,
	'entry-into-force': m.home_together_entry_into_force
};

/** The state of both tracks in one sentence; of each, where they stand apart. */
export function answer({ tracks, together }: Headline): string {
	if (together.sameStage)
		return together.stage ? TOGETHER[together.stage]() : m.home_together_none();
	return m.home_apart({ vfa: stageWord(tracks.vfa.stage), ra: stageWord(tracks.ra.stage) });
}

/** Nothing changes for travellers before the visa agreement is in force. */
export function travellersNote({ tracks }: Headline): string {
	return tracks.vfa.stage === 'entry-into-force' ? '' : m.home_nothing_changed();
}

/** The answer of the whole site in one sentence or two. */
export function headlineSentence(headline: Headline): string {
	return `${answer(headline)} ${travellersNote(headline)}`.trim();
}

/** How many rounds were held, and the last of them. */
export function roundsSentence({ together }: Headline, language: Language): string {
	const last = together.rounds.at(-1);
	if (!last) return m.home_no_round();
	const count = together.rounds.length;
	const date = dateSlots('date', last.date, language);
	const place = textIn(last.place ?? {}, language)?.text;
	if (count === 1)
		return place ? m.home_round_only({ place, ...date }) : m.home_round_only_no_place(date);
	return place
		? m.home_rounds_last({ count, place, ...date })
		: m.home_rounds_last_no_place({ count, ...date });
}

type InStage = Pick<TrackState, 'stage' | 'since' | 'daysInStage'>;
export interface Known {
	check: RecordCheck;
	today: Day;
	language: Language;
}

/**
 * Which stage a track, or both, is in and how long so far, told apart by what the sources cover; nothing once the
 * agreements are in force.
 */
export function inStageWords(
	{ stage, since, daysInStage }: InStage,
	{ check, today, language }: Known
): string {
	// On its first day there is no time to tell of.
	if (!stage || !since || !daysInStage?.max || stage === 'entry-into-force') return '';
	const name = { stage: STAGE_NAMES[stage]() };
	const { seen, unseen } = seenSince(since, check, today);
	if (unseen === 0) return m.home_in_stage({ ...name, days: daysInWords(daysInStage) });
	const days = daysInWords(seen);
	return m.home_in_stage_seen({ ...name, ...dateSlots('date', since, language), days, unseen });
}

/** When the record was last checked, and how far its sources reach. */
export function lastChecked({ check, language }: Omit<Known, 'today'>): string {
	return m.home_checked({
		...dateSlots('checked', check.checkedOn, language),
		...reachSlots('reach', check.knownUntil, language)
	});
}

/** {@link lastChecked}, and where that is long ago what it means: for places that have no strip of their own. */
export function checkedSentence({ check, today, language }: Known): string {
	const checked = lastChecked({ check, language });
	return horizonAge(check, today) === 'fresh' ? checked : `${checked} ${m.home_later_missing()}`;
}

function stageWord(stage: Stage | null): string {
	return stage ? labelInside(STAGE_NAMES[stage](), getLocale()) : m.home_apart_none();
}
