import type { AgreementKind } from '$lib/domain/agreements/agreement';
import type { Stage } from '$lib/domain/agreements/stages';
import type { ContentField } from '$lib/domain/milestones/fields/fields';
import type { Localized } from '$lib/domain/language';
import type { Day, Instant, PartialDate } from '$lib/domain/time';

/** What happened to a milestone before the eyes of its readers. */
export const CHANGE_KINDS = ['published', 'corrected', 'retracted'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One public change of a milestone. */
export interface Change {
	kind: ChangeKind;
	/** When this tracker made it; no two changes of a record have the same. */
	at: Instant;
	/** The day that is told: that of `at` in Kazakhstan; of what was imported, the one that its files say. */
	on: Day;
	/** What is different from before; nothing for the first publication and for a retraction. */
	fields: ContentField[];
	/** What the editor says about it; `null` where nothing was said, or it told of what is retracted by now. */
	note: Localized | null;
}

/** A milestone that readers could see once and can no longer. */
export interface Retraction {
	slug: string;
	on: Day;
	/** Why, for readers. What was retracted itself is told on no public page any more. */
	note: Localized;
	/** Where readers have met it, so that the same lists, feeds and calendars take it back. */
	date: PartialDate;
	tracks: readonly AgreementKind[];
	stage: Stage | null;
	/** When it was published first. */
	recordedOn: Day;
}

/** Order of retractions for readers: the last first; on one day, by slug, so that the order never changes. */
export function lastRetractedFirst(a: Retraction, b: Retraction): number {
	if (a.on !== b.on) return a.on < b.on ? 1 : -1;
	return a.slug < b.slug ? -1 : 1;
}
