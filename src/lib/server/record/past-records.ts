import type { TrackerRecord } from '$lib/domain/record/record';
import type { Day } from '$lib/domain/time';
import { firstEditionAt } from '$lib/server/storage/editions';
import type { Store } from '$lib/server/storage/store';
import { loadRecord } from './load';

/** So many days are kept at a time; a reader who walks through more of them waits a moment. */
const KEPT = 32;

/** The record as it stood at the end of earlier days. */
export interface PastRecords {
	/** The first day of which the record can say what it held. */
	firstDay(): Promise<Day | undefined>;
	/** @param version of the record of now: with it, what is known of today may change */
	at(day: Day, version: number): Promise<TrackerRecord>;
}

/** @param dayOf the day on which an instant lies, for readers */
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
			// What failed is tried again.
			found.catch(() => kept.delete(key));
			return found;
		}
	};
}
