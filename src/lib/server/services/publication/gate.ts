import { findingsOf, type Finding } from '$lib/domain/editorial/gate/findings';
import type { MilestoneContent } from '$lib/domain/milestones/milestone';
import type { Source } from '$lib/domain/milestones/citation';
import type { TrackerRecord } from '$lib/domain/record/record';
import type { Day } from '$lib/domain/time';
import type { StoredRevision } from '$lib/server/storage/milestones/revisions';

/** What stands between a revision and its readers. Every road to publication brings one. */
export interface Gate {
	/** @param text its `slug` is `null` for a new milestone */
	findings(text: Pick<StoredRevision, 'content' | 'sources'> & { slug: string | null }): Finding[];
	/** For how long what changes the headline is held before it is sent out, in milliseconds. */
	holdMs: number;
}

/** The gate as the published record stands on `today`. */
export function gateOf(
	{ record, today }: { record: Pick<TrackerRecord, 'milestones' | 'sources'>; today: Day },
	{ holdMs }: Pick<Gate, 'holdMs'>
): Gate {
	return {
		holdMs,
		findings({ slug, content, sources }) {
			if (!content) return [];
			const cited = citedBy(content, sources, record.sources);
			return findingsOf({ slug, content, sources: cited }, record.milestones, today);
		}
	};
}

/** The sources that come with the text, and those of the record that it cites. */
function citedBy(
	content: MilestoneContent,
	described: readonly Omit<Source, 'id'>[],
	known: ReadonlyMap<string, Source>
): Omit<Source, 'id'>[] {
	return [...described, ...content.citations.flatMap(({ sourceId }) => known.get(sourceId) ?? [])];
}
