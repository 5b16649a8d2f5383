import type { Stage } from '$lib/domain/agreements/stages';
import type { Headline, TrackState } from '$lib/domain/record/headline';
import { middleDay, type Day } from '$lib/domain/time';
import type { Case, ClockStep } from './cases';
import { accept, refuse, type Outcome } from './problem';
import type { CaseUnit } from './reference-class';

/** The stages in which the talks can wait, in their order; consent and conclusion are part of the last. */
export const WAITING_STAGES = ['negotiation', 'initialling', 'signature'] as const;
export type WaitingStage = (typeof WAITING_STAGES)[number];

/** The state of the talks, on which the forecast is conditional. */
export interface ForecastState {
	stage: WaitingStage;
	/** When the stage was reached. */
	since: Day;
	/** When the talks were opened; the same as `since` in the stage `negotiation`. */
	opened: Day;
}

/** The step that reaches the stage, and the stage of a step. */
export const STEP_INTO: Record<WaitingStage, ClockStep> = {
	negotiation: 'opened',
	initialling: 'initialled',
	signature: 'signed'
};

/**
 * The state of the tracked talks from their headline: of both tracks together for a pair (a stage is
 * reached when both have reached it), of one track for one kind.
 * Problems: `talks-not-open`, `stage-date-unknown`, `already-in-force`.
 */
export function forecastState(headline: Headline, unit: CaseUnit): Outcome<ForecastState> {
	const tracks = tracksOf(headline, unit);
	if (isReached(tracks, 'entry-into-force')) return refuse('already-in-force');
	const stage = WAITING_STAGES.findLast((candidate) => isReached(tracks, candidate));
	if (stage === undefined) return refuse('talks-not-open');
	const since = lastReached(tracks, stage);
	const opened = lastReached(tracks, 'negotiation');
	if (since === null || opened === null) return refuse('stage-date-unknown', { stage });
	return accept({ stage, since, opened });
}

/** The day on which the forecast event happened: the entry into force of the last track; `null` before that. */
export function inForceSince(headline: Headline, unit: CaseUnit): Day | null {
	const tracks = tracksOf(headline, unit);
	return isReached(tracks, 'entry-into-force') ? lastReached(tracks, 'entry-into-force') : null;
}

function tracksOf({ tracks }: Headline, unit: CaseUnit): TrackState[] {
	return unit === 'pair' ? [tracks.vfa, tracks.ra] : [tracks[unit]];
}

function isReached(tracks: readonly TrackState[], stage: Stage): boolean {
	return tracks.every((track) => stationOf(track, stage) !== 'ahead');
}

function stationOf(track: TrackState, stage: Stage) {
	return track.stations.find((station) => station.stage === stage)?.state ?? 'ahead';
}

function lastReached(tracks: readonly TrackState[], stage: Stage): Day | null {
	const dates = tracks.map((track) => track.stations.find((s) => s.stage === stage)?.date ?? null);
	const days = dates.map((date) => (date === null ? null : middleDay(date)));
	return days.reduce((a, b) => (a === null || b === null ? null : a > b ? a : b));
}

/** The state of a case at the end of the day up to which `known` describes its path. */
export function stateOfCase(known: Case): ForecastState {
	const stage = WAITING_STAGES.findLast((candidate) => known[STEP_INTO[candidate]] !== null);
	const since = stage ? known[STEP_INTO[stage]] : null;
	return { stage: stage ?? 'negotiation', since: since ?? known.opened, opened: known.opened };
}
