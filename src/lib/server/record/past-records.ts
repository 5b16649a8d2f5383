import type { TrackerRecord } from '$lib/domain/record/record';
import type { Instant } from '$lib/domain/time';
import { firstEditionAt } from '$lib/server/storage/milestones/editions';
import type { Store } from '$lib/server/storage/store';
import { loadRecord } from './load';

/** So many moments are kept at a time; a reader who walks through more of them waits. */
const KEPT = 32;

/** The record as it stood at earlier moments. */
export interface PastRecords {
	/** The first moment of which the record can say what it held. */
	begin(): Promise<Instant | undefined>;
	/** @param version of the current record: when it changes, the record of today may change too */
	at(until: Instant, version: number): Promise<TrackerRecord>;
}

export function createPastRecords(store: Store): PastRecords {
	const kept = new Map<string, Promise<TrackerRecord>>();
	let first: Instant | undefined;
	return {
		async begin() {
			first ??= await firstEditionAt(store.reader);
			return first;
		},
		at(until, version) {
			const key = `${until} ${version}`;
			const found = kept.get(key) ?? loadRecord(store, { had: (at) => at <= until });
			kept.delete(key);
			kept.set(key, found);
			if (kept.size > KEPT) kept.delete(kept.keys().next().value ?? '');
			// Remove a failed load, so that the next request tries again.
			found.catch(() => kept.delete(key));
			return found;
		}
	};
}
