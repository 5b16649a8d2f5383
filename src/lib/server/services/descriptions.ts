import type { TrackerRecord } from '$lib/domain/record/record';
import { describe, type Description } from '$lib/feeds/description';

const known = new WeakMap<TrackerRecord, { origin: string; descriptions: Description[] }>();

/** Every milestone of `record` as the world is told of it, the latest first: made once for each version. */
export function descriptionsOf(record: TrackerRecord, origin: string): readonly Description[] {
	const found = known.get(record);
	if (found?.origin === origin) return found.descriptions;
	const descriptions = record.milestones.map((milestone) => describe(record, milestone, origin));
	known.set(record, { origin, descriptions });
	return descriptions;
}
