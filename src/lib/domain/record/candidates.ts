import type { Candidate } from '$lib/domain/milestones/filter';
import type { Source } from '$lib/domain/milestones/citation';
import { searchText } from '$lib/domain/milestones/search';
import { sourcesOf, type TrackerRecord } from './record';

const prepared = new WeakMap<TrackerRecord, Candidate[]>();

/**
 * The milestones of `record` ready for search and filter: their texts are folded once for each version.
 * @param namesOf every name by which readers know the publisher of a source; the same for every call
 */
export function candidatesOf(
	record: TrackerRecord,
	namesOf: (source: Source) => readonly string[]
): Candidate[] {
	const known = prepared.get(record);
	if (known) return known;
	const candidates = record.milestones.map((milestone) => {
		const sources = sourcesOf(record, milestone);
		return {
			milestone,
			sourceKinds: [...new Set(sources.map(({ kind }) => kind))],
			text: searchText(milestone, sources.flatMap(namesOf))
		};
	});
	prepared.set(record, candidates);
	return candidates;
}
