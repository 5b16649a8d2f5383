import type { Milestone } from '$lib/domain/milestones/milestone';
import type { Change } from '$lib/domain/record/changes';
import { movedByEvents } from '$lib/domain/record/check';
import { latestFirst, type TrackerRecord } from '$lib/domain/record/record';
import { addMilliseconds, instant, type Day, type Instant } from '$lib/domain/time';
import { readShippedRecord } from '$lib/server/record/shipped';
import { readTravellerFacts } from '$lib/server/record/traveller-facts';

const IMPORTED_AT = instant('2026-11-23T08:00:00.000Z');

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
		check: movedByEvents(check, milestones),
		rules: readTravellerFacts('data').shippedRules,
		tengeRate: null,
		retractions: new Map(),
		changes: new Map(
			milestones.map(({ slug, recordedOn }, index) => [
				slug,
				[published(addMilliseconds(IMPORTED_AT, index - milestones.length), recordedOn)]
			])
		),
		outdated: new Map()
	};
}

function published(at: Instant, on: Day): Change {
	return { kind: 'published', at, on, fields: [], note: null };
}
