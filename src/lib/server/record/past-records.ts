import type { TrackerRecord } from '$lib/domain/record/record';
import type { Day } from '$lib/domain/time';
import { firstEditionAt } from '$lib/server/storage/editions';
import type { Store } from '$lib/server/storage/store';
import { loadRecord } from './load';

/** The number of days kept in memory; other days take a moment to load. */
const KEPT = 32;

/** The record as it stood at the end of earlier days. */
export interface PastRecords {
	/** The first day for which we know the record. */
	firstDay(): Promise<Day | undefined>;
	/** @param version of the current record: when it changes, the record of today may change too */
	at(day: Day, version: number): Promise<TrackerRecord>;
}

/** @param dayOf returns the day of an instant, for readers */
export function createPastRecords(store: Store, dayOf: (instant: string) => Day): PastRecords {
	const kept = new Map<string, Promise<TrackerRecord>>();
	let first: Day | undefined;
	return {
		async firstDay() {
			if (first) return first;
			const at = await firstEditionAt(store.reader);
			first = at === undefined ? undefined : dayOf(at);
			return first;
		},
		at(day, version) {
			const key = `${day} ${version}`;
			const found = kept.get(key) ?? loadRecord(store, { had: (instant) => dayOf(instant) <= day });
			kept.delete(key);
			kept.set(key, found);
			if (kept.size > KEPT) kept.delete(kept.keys().next().value ?? '');
			// Remove a failed load, so that the next request tries again.
			found.catch(() => kept.delete(key));
			return found;
		}
	};
}
