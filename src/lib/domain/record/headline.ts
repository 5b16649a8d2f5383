import { AGREEMENT_KINDS, type AgreementKind } from '$lib/domain/agreements/agreement';
import { STAGES, stageIndex, type Stage } from '$lib/domain/agreements/stages';
import { movesStage, type Milestone } from '$lib/domain/milestones/milestone';
import {
	compareDates,
	daysRange,
	firstDay,
	lastDay,
	type Day,
	type PartialDate
} from '$lib/domain/time';

export const STATION_STATES = ['done', 'current', 'ahead'] as const;

/** A stage as a station on the line of one track. */
export interface Station {
	stage: Stage;
	state: (typeof STATION_STATES)[number];
	/** When it was reached; `null` if it is still to come, or if it was passed on an unknown date. */
	date: PartialDate | null;
	/** The milestone that reached it. */
	milestone: string | null;
}

/** The state of one track. Derived from the milestones, never stored. */
export interface TrackState {
	kind: AgreementKind;
	/** The furthest stage reached; `null` before the first. */
	stage: Stage | null;
	since: PartialDate | null;
	/** Days since the stage was reached: the least and the most, if its date is imprecise. */
	daysInStage: { min: number; max: number } | null;
	stations: Station[];
	/** The last act or round. */
	last: Milestone | null;
	/** The next scheduled or expected milestone, other than statements and rules. */
	next: Milestone | null;
	/** The rounds held; the first of them opened the talks. */
	rounds: Milestone[];
}

/** The state of both tracks, separately and together. */
export interface Headline {
	on: Day;
	tracks: Record<AgreementKind, TrackState>;
	together: {
		/** The stage that both have reached: the earlier of the two, because the EU ties them together. */
		stage: Stage | null;
		sameStage: boolean;
		/** When the later of the two reached it. */
		since: PartialDate | null;
		daysInStage: { min: number; max: number } | null;
		/** The last act or round of either. */
		last: Milestone | null;
		next: Milestone | null;
		/** Rounds held on both tracks at once. */
		rounds: Milestone[];
	};
}

/** Derives the headline of the talks as the record stands on `today`. */
export function headline(milestones: readonly Milestone[], today: Day): Headline {
	const ordered = milestones.toSorted((a, b) => compareDates(a.date, b.date));
	const tracks = Object.fromEntries(
		AGREEMENT_KINDS.map((kind) => [kind, trackState(ordered, kind, today)])
	) as Record<AgreementKind, TrackState>;
	return { on: today, tracks, together: together(tracks, today) };
}

/** @param ordered milestones of both tracks, the earliest first */
function trackState(ordered: readonly Milestone[], kind: AgreementKind, today: Day): TrackState {
	const own = ordered.filter((milestone) => milestone.tracks.includes(kind));
	const moves = own.filter(
		(milestone) => movesStage(milestone) && firstDay(milestone.date) <= today
	);
	const reached = new Map<Stage, Milestone>();
	for (const milestone of moves) {
		if (milestone.stage && !reached.has(milestone.stage)) reached.set(milestone.stage, milestone);
	}
	const current = STAGES.findLast((stage) => reached.has(stage)) ?? null;
	const since = current ? (reached.get(current)?.date ?? null) : null;
	return {
		kind,
		stage: current,
		since,
		daysInStage: since ? daysRange(since, today) : null,
		stations: STAGES.map((stage) => station(stage, current, reached.get(stage))),
		last: moves.at(-1) ?? null,
		next: own.find((milestone) => isAhead(milestone, today)) ?? null,
		rounds: moves.filter(isRound)
	};
}

function station(stage: Stage, current: Stage | null, milestone: Milestone | undefined): Station {
	const difference = current ? stageIndex(stage) - stageIndex(current) : 1;
	return {
		stage,
		state: difference < 0 ? 'done' : difference === 0 ? 'current' : 'ahead',
		date: milestone?.date ?? null,
		milestone: milestone?.slug ?? null
	};
}

/** The talks open with a round, so the act that opens them counts as the first round. */
function isRound(milestone: Milestone): boolean {
	return milestone.kind === 'round' || milestone.stage === 'negotiation';
}

/** An act or round still to come; an overdue one is not "next", but one for the desk to check. */
function isAhead(milestone: Milestone, today: Day): boolean {
	return (
		milestone.status !== 'done' &&
		(milestone.kind === 'act' || milestone.kind === 'round') &&
		lastDay(milestone.date) >= today
	);
}

function together(tracks: Record<AgreementKind, TrackState>, today: Day): Headline['together'] {
	const states = AGREEMENT_KINDS.map((kind) => tracks[kind]);
	const sameStage = states.every((state) => state.stage === states[0]?.stage);
	const stage = states.some((state) => state.stage === null)
		? null
		: (STAGES.find((candidate) => states.some((state) => state.stage === candidate)) ?? null);
	const dates = states.map(
		(state) => state.stations.find((station) => station.stage === stage)?.date ?? null
	);
	const since = dates.every((date) => date !== null)
		? (dates.toSorted(compareDates).at(-1) ?? null)
		: null;
	return {
		stage,
		sameStage,
		since,
		daysInStage: since ? daysRange(since, today) : null,
		last: latest(states.map((state) => state.last)),
		next: earliest(states.map((state) => state.next)),
		rounds: tracks.vfa.rounds.filter((round) => round.tracks.length === AGREEMENT_KINDS.length)
	};
}

function present(milestones: readonly (Milestone | null)[]): Milestone[] {
	return milestones
		.filter((milestone) => milestone !== null)
		.toSorted((a, b) => compareDates(a.date, b.date));
}

function latest(milestones: readonly (Milestone | null)[]): Milestone | null {
	return present(milestones).at(-1) ?? null;
}

function earliest(milestones: readonly (Milestone | null)[]): Milestone | null {
	return present(milestones).at(0) ?? null;
}
