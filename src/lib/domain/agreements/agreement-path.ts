import type { Localized } from '$lib/domain/language';
import type { Citation, Confidence } from '$lib/domain/milestones/citation';
import type { Milestone } from '$lib/domain/milestones/milestone';
import type { Station, TrackState } from '$lib/domain/record/headline';
import type { PartialDate } from '$lib/domain/time';
import type { Agreement, StepDate } from './agreement';
import { elapsed, timedPath, type DayRange, type TimedStep } from './path-times';
import { STEPS, type Stage, type Step } from './stages';

/** One station on the page of an agreement: a dated step of a precedent, or a stage of the tracked talks. */
export interface PathStation {
	name: Step | Stage;
	state: Station['state'];
	/** `null` if it is still to come, or if it was passed on an unknown date. */
	date: PartialDate | null;
	/** Since the station before; `null` if either has no date. */
	sincePrevious: DayRange | null;
	/** Since the talks were opened. */
	sinceOpening: DayRange | null;
	confidence: Confidence | null;
	note: Localized | null;
	citations: Citation[];
	/** For the tracked talks: the acts and rounds of this stage, the earliest first. */
	milestones: Milestone[];
}

export interface AgreementPath {
	/** Up to the entry into force; stations not reached come last. */
	way: PathStation[];
	/** Steps after the entry into force, or that ended the talks: suspended, superseded. */
	after: PathStation[];
}

const AFTER: readonly Step[] = ['superseded', 'partly-suspended', 'suspended'];
/** Steps that every agreement needs. Initialling is only practice, and older agreements had no consent. */
const INEVITABLE: readonly Step[] = ['talks-opened', 'signed', 'in-force'];
const AHEAD: readonly Step[] = ['talks-opened', 'initialled', 'signed', 'in-force'];

/** The path of a precedent: its dated steps, steps it must have taken on unknown dates, and steps not reached. */
export function precedentPath({ path }: Pick<Agreement, 'path'>): AgreementPath {
	const steps = timedPath(path);
	const reached = Math.max(...onTheWay(path).map(({ step }) => STEPS.indexOf(step)), -1);
	const dated = onTheWay(steps).map(stationOf);
	const names = new Set<PathStation['name']>(dated.map(({ name }) => name));
	const missing = (steps: readonly Step[]) => steps.filter((step) => !names.has(step));
	const undated = missing(INEVITABLE).filter((step) => STEPS.indexOf(step) < reached);
	const ahead = missing(AHEAD).filter((step) => STEPS.indexOf(step) > reached);
	const way = [
		...dated,
		...undated.map((name) => bare(name, 'done')),
		...ahead.map((name) => bare(name, 'ahead'))
	].toSorted((a, b) => STEPS.indexOf(a.name as Step) - STEPS.indexOf(b.name as Step));
	const after = steps.filter(({ step }) => AFTER.includes(step)).map(stationOf);
	return { way: withoutGaps(way), after };
}

/** The path of one of the tracked talks: its stages, with the acts and rounds of each. */
export function trackedPath(
	{ kind, stations }: TrackState,
	milestones: readonly Milestone[]
): AgreementPath {
	const earliestFirst = milestones
		.filter(({ tracks }) => tracks.includes(kind))
		.filter((milestone) => milestone.kind === 'act' || milestone.kind === 'round')
		.toReversed();
	const opened = stations.find(({ stage }) => stage === 'negotiation')?.date;
	const way = stations.map(({ stage, state, date, milestone: slug }, index): PathStation => {
		const previous = stations[index - 1]?.date;
		const reachedBy = earliestFirst.find((milestone) => milestone.slug === slug);
		return {
			...bare(stage, state),
			date,
			sincePrevious: date && previous ? elapsed(previous, date) : null,
			sinceOpening: date && opened && opened < date ? elapsed(opened, date) : null,
			confidence: reachedBy?.confidence ?? null,
			citations: reachedBy?.citations ?? [],
			milestones: earliestFirst.filter((milestone) => milestone.stage === stage)
		};
	});
	return { way, after: [] };
}

function onTheWay<T extends StepDate>(path: readonly T[]): T[] {
	return path.filter(({ step }) => !AFTER.includes(step));
}

function bare(name: Step | Stage, state: Station['state']): PathStation {
	const unknown = { date: null, sincePrevious: null, sinceOpening: null, confidence: null };
	return { name, state, ...unknown, note: null, citations: [], milestones: [] };
}

function stationOf({ step, ...rest }: TimedStep): PathStation {
	return { name: step, state: 'done', ...rest, milestones: [] };
}

/** If the previous station has no date, "since the step before" would mislead. */
function withoutGaps(way: PathStation[]): PathStation[] {
	return way.map((station, index) =>
		way[index - 1]?.date === null ? { ...station, sincePrevious: null } : station
	);
}
