import type { AgreementKind } from '$lib/domain/agreements/agreement';
import type { Stage } from '$lib/domain/agreements/stages';
import type { ContentField } from '$lib/domain/milestones/fields/fields';
import type { Localized } from '$lib/domain/language';
import type { Day, Instant, PartialDate } from '$lib/domain/time';

/** What readers could see happen to a milestone. */
export const CHANGE_KINDS = ['published', 'corrected', 'retracted'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One public change of a milestone. */
export interface Change {
	kind: ChangeKind;
	/** When this tracker made it; no two changes of a record have the same. */
	at: Instant;
	/** The day that is told: that of `at` in Kazakhstan; of what was imported, the one that its files say. */
	on: Day;
	/** The differences; empty for the first publication and for a retraction. */
	fields: ContentField[];
	/** The editor's note; `null` if there is none, or if the milestone has since been retracted. */
	note: Localized | null;
}

/** A milestone that was public and no longer is. */
export interface Retraction {
	slug: string;
	on: Day;
	/** Why, for readers. No public page shows the retracted text itself. */
	note: Localized;
	/** Where readers may have seen it, so that the same lists, feeds and calendars show the retraction. */
	date: PartialDate;
	tracks: readonly AgreementKind[];
	stage: Stage | null;
	/** When it was first published. */
	recordedOn: Day;
}

/** Order of retractions for readers: the latest first; on one day, by slug, so that the order never changes. */
export function lastRetractedFirst(a: Retraction, b: Retraction): number {
	if (a.on !== b.on) return a.on < b.on ? 1 : -1;
	return a.slug < b.slug ? -1 : 1;
}
