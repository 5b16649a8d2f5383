import type { Milestone } from '$lib/domain/milestones/milestone';
import type { Change } from '$lib/domain/record/changes';
import { latestFirst, type TrackerRecord } from '$lib/domain/record/record';
import type { Day } from '$lib/domain/time';
import { readShippedRecord } from '$lib/server/record/shipped';
import { readTravellerFacts } from '$lib/server/record/traveller-facts';

/** The shipped record as it is after its first import, without a database. */
export function shippedRecord(): TrackerRecord {
	const { check, sources, tracked, precedents, milestones } = readShippedRecord('data');
	return {
		version: 1,
		agreements: [...tracked, ...precedents.filter(({ sameAs }) => sameAs === null)],
		milestones: milestones
			.map(({ kindReason: _, ...milestone }): Milestone => ({
				...milestone,
				revisedOn: milestone.recordedOn,
				revision: 1
			}))
			.toSorted(latestFirst),
		sources: new Map(sources.map((source) => [source.id, source])),
		check,
		rules: readTravellerFacts('data').shippedRules,
		tengeRate: null,
		retractions: new Map(),
		changes: new Map(milestones.map(({ slug, recordedOn }) => [slug, [publishedOn(recordedOn)]])),
		outdated: new Map()
	};
}

function publishedOn(on: Day): Change {
	return { kind: 'published', at: `${on}T00:00:00.000Z`, on, fields: [], note: null };
}
