import { lastRetractedFirst } from '$lib/domain/record/changes';
import type { TrackerRecord } from '$lib/domain/record/record';
import {
	describe,
	describeRetraction,
	type Description,
	type RetractedDescription
} from '$lib/feeds/description';

interface Told {
	origin: string;
	milestones: readonly Description[];
	/** The latest first. */
	retractions: readonly RetractedDescription[];
}

const known = new WeakMap<TrackerRecord, Told>();

/** The description of every milestone of `record`, the latest first; computed once for each version. */
export function descriptionsOf(record: TrackerRecord, origin: string): readonly Description[] {
	return toldOf(record, origin).milestones;
}

/** Every retracted milestone, the latest retraction first. */
export function retractionsOf(
	record: TrackerRecord,
	origin: string
): readonly RetractedDescription[] {
	return toldOf(record, origin).retractions;
}

function toldOf(record: TrackerRecord, origin: string): Told {
	const found = known.get(record);
	if (found?.origin === origin) return found;
	const told = {
		origin,
		milestones: record.milestones.map((milestone) => describe(record, milestone, origin)),
		retractions: [...record.retractions.values()]
			.toSorted(lastRetractedFirst)
			.map((retraction) => describeRetraction(record, retraction, origin))
	};
	known.set(record, told);
	return told;
}
