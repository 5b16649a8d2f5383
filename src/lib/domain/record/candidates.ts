import type { Candidate } from '$lib/domain/milestones/filter';
import { searchText } from '$lib/domain/milestones/search';
import { sourcesOf, type TrackerRecord } from './record';

const prepared = new WeakMap<TrackerRecord, Candidate[]>();

/** The milestones of `record` ready for search and filter: their texts are folded once for each version. */
export function candidatesOf(record: TrackerRecord): Candidate[] {
	const known = prepared.get(record);
	if (known) return known;
	const candidates = record.milestones.map((milestone) => {
		const sources = sourcesOf(record, milestone);
		return {
			milestone,
			sourceKinds: [...new Set(sources.map(({ kind }) => kind))],
			text: searchText(
				milestone,
				sources.map(({ publisher }) => publisher)
			)
		};
	});
	prepared.set(record, candidates);
	return candidates;
}
