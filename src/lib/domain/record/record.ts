import type { Agreement, AgreementKind } from '$lib/domain/agreements/agreement';
import type { Rule, TengeRate } from '$lib/domain/effects';
import type { Citation, Source } from '$lib/domain/milestones/citation';
import type { Milestone } from '$lib/domain/milestones/milestone';
import { addDays, compareDates, endOf, type Instant } from '$lib/domain/time';
import type { Outdated } from '$lib/domain/editorial/editions';
import type { Change, Retraction } from './changes';
import type { RecordCheck } from './check';

/** Everything published at one moment: immutable, shared by all readers. */
export interface TrackerRecord {
	/** Grows with every published change; part of every ETag. */
	readonly version: number;
	readonly agreements: readonly Agreement[];
	/** In order of time, the latest first. */
	readonly milestones: readonly Milestone[];
	/** By id. */
	readonly sources: ReadonlyMap<string, Source>;
	readonly check: RecordCheck;
	/** The dated rows of all rules, in force, past and announced. */
	readonly rules: readonly Rule[];
	/** The price of a euro in tenge; `null` until an editor enters it. */
	readonly tengeRate: TengeRate | null;
	/** Milestones that were published and no longer are, by slug. */
	readonly retractions: ReadonlyMap<string, Retraction>;
	/** Public changes by slug, the latest first, including those of retracted milestones. */
	readonly changes: ReadonlyMap<string, readonly Change[]>;
	/** Outdated translations, by slug; up-to-date ones are absent. */
	readonly outdated: ReadonlyMap<string, Outdated>;
}

/** The changes of a milestone with their dates, the latest first; empty for an unknown one. */
export function changesOf(record: Pick<TrackerRecord, 'changes'>, slug: string): readonly Change[] {
	return record.changes.get(slug) ?? [];
}

/**
 * When readers last saw a milestone change; of a record that never had one, the end of the day before it was checked:
 * the last moment of which that is certain.
 */
export function lastChangeAt({
	changes,
	check
}: Pick<TrackerRecord, 'changes' | 'check'>): Instant {
	const latest = [...changes.values()].flatMap(([change]) => change?.at ?? []).toSorted();
	return latest.at(-1) ?? endOf(addDays(check.checkedOn, -1));
}

/** Order of milestones for readers: the latest first; on one date, by slug, so that the order never changes. */
export function latestFirst(
	a: Pick<Milestone, 'date' | 'slug'>,
	b: Pick<Milestone, 'date' | 'slug'>
): number {
	return compareDates(b.date, a.date) || (a.slug < b.slug ? -1 : 1);
}

/** The sources that something cites, each once, in the order of its citations. */
export function sourcesOf(
	record: Pick<TrackerRecord, 'sources'>,
	{ citations }: { citations: readonly Citation[] }
): Source[] {
	const ids = new Set(citations.map((citation) => citation.sourceId));
	return [...ids].flatMap((id) => record.sources.get(id) ?? []);
}

/** The slugs of the two tracked agreements. @throws Error if one is missing; the shipped record has both */
export function trackedSlugs({
	agreements
}: Pick<TrackerRecord, 'agreements'>): Record<AgreementKind, string> {
	const slugOf = (kind: AgreementKind) => {
		const tracked = agreements.find((it) => it.kind === kind && it.role === 'tracked');
		if (!tracked) throw new Error(`The record has no tracked agreement of the kind ${kind}.`);
		return tracked.slug;
	};
	return { vfa: slugOf('vfa'), ra: slugOf('ra') };
}
