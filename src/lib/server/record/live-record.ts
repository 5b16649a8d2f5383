import type { TrackerRecord } from '$lib/domain/record/record';
import { log } from '$lib/server/log';
import { readRecordVersion } from '$lib/server/storage/record/record-version';
import type { Store } from '$lib/server/storage/store';
import { loadRecord } from './load';

/** The published record, kept in memory and reloaded when its version changes. */
export interface LiveRecord {
	current(): TrackerRecord;
	/** Reloads after a change in this process, so that its next reader sees it. */
	refresh(): Promise<void>;
	/** Seconds since it was loaded. */
	ageSeconds(): number;
	/** Stops it, and waits for a load under way. */
	close(): Promise<void>;
}

/**
 * @param known an earlier record of the same database; only what has changed since is read
 * @param onChange called with every later version, once readers see it
 * @throws Error if nothing was ever imported
 */
export async function openLiveRecord(
	store: Store,
	{
		known,
		onChange = async () => {}
	}: { known?: TrackerRecord | undefined; onChange?: (record: TrackerRecord) => Promise<void> } = {}
): Promise<LiveRecord> {
	let record = await loadRecord(store, { known });
	let readAt = performance.now();
	let loading: Promise<void> | undefined;

	async function load(): Promise<void> {
		if ((await readRecordVersion(store.reader)) === record.version) return;
		record = await loadRecord(store, { known: record });
		readAt = performance.now();
		await onChange(record);
	}

	/** Only one load runs at a time; a refresh during a load waits for another load that begins after it. */
	function refresh(): Promise<void> {
		loading = (loading ?? Promise.resolve()).then(load, load);
		return loading;
	}

	// If a load fails, readers keep the last good record; the next change tries again.
	const noteFailure = (error: unknown) =>
		log.error({ err: error }, 'The record could not be read again.');

	const stopWatching = store.watch({
		onChange: () => void refresh().catch(noteFailure),
		onFailure: noteFailure
	});
	return {
		current: () => record,
		refresh,
		ageSeconds: () => (performance.now() - readAt) / 1000,
		async close() {
			stopWatching();
			await loading?.catch(() => undefined);
		}
	};
}
