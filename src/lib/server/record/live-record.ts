import type { TrackerRecord } from '$lib/domain/record/record';
import { log } from '$lib/server/log';
import { readRecordVersion } from '$lib/server/storage/record-version';
import type { Store } from '$lib/server/storage/store';
import { loadRecord } from './load';

/** The published record, kept in memory and renewed when its version moves. */
export interface LiveRecord {
	current(): TrackerRecord;
	/** Reads again, after a change in this process: its next reader sees it. */
	refresh(): Promise<void>;
	/** Seconds since it was read. */
	ageSeconds(): number;
	/** Ends it, and waits for what is being read. */
	close(): Promise<void>;
}

/**
 * @param known an earlier record of the same database: what has not changed since is not read again
 * @param onChange is told of every later version, after readers see it
 * @throws Error where nothing was ever imported
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

	/** One load at a time; a refresh asked for during one waits for a load that began after it. */
	function refresh(): Promise<void> {
		loading = (loading ?? Promise.resolve()).then(load, load);
		return loading;
	}

	// A failed load leaves readers with the last good record; the next change tries again.
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
