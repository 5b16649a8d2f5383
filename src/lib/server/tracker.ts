import type { Day } from '$lib/domain/time';
import { createClock, type Clock } from './clock';
import { openLiveRecord, type LiveRecord } from './record/live-record';
import { readShippedRecord } from './record/shipped';
import { readTravellerFacts, type TravellerFacts } from './record/traveller-facts';
import { importRecord, type ImportSummary } from './services/import-record';
import { migrate } from './storage/migrate';
import { openStore, type Store } from './storage/store';

/** The running program: what every request is answered from. */
export interface Tracker {
	store: Store;
	record: LiveRecord;
	clock: Clock;
	/** Rules, earlier agreements, statistics: what the pages for travellers are computed from. */
	facts: TravellerFacts;
	imported: ImportSummary;
	close(): Promise<void>;
}

/**
 * Opens the database, brings it up to date, imports the shipped record and loads what is published.
 * @throws Error with one clear sentence where the database or a file of the record is unusable
 */
export async function openTracker(options: {
	databaseUrl: string;
	dataDirectory: string;
	fixedToday?: Day | undefined;
}): Promise<Tracker> {
	const clock = createClock(options.fixedToday);
	const shipped = readShippedRecord(options.dataDirectory);
	const facts = readTravellerFacts(options.dataDirectory);
	const store = openStore(options.databaseUrl);
	await migrate(store.db);
	const imported = await importRecord(store, shipped, clock.now());
	const record = await openLiveRecord(store);
	return {
		store,
		record,
		clock,
		facts,
		imported,
		async close() {
			record.close();
			await store.close();
		}
	};
}
