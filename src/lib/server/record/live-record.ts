import type { TrackerRecord } from '$lib/domain/record/record';
import { log } from '$lib/server/log';
import { readRecordVersion } from '$lib/server/storage/record-version';
import type { Store } from '$lib/server/storage/store';
import { loadRecord } from './load';

/** How often the file is asked whether another process has changed it: reading one number, no query. */
const POLL_MS = 100;

/** The published record, kept in memory and renewed when its version moves. */
export interface LiveRecord {
	current(): TrackerRecord;
	/** Reads again, after a change in this process: its next reader sees it. */
	refresh(): Promise<void>;
	/** Seconds since it was read. */
	ageSeconds(): number;
	close(): void;
}

/**
 * @param onChange is told of every later version, after readers see it
 * @throws Error where nothing was ever imported
 */
export async function openLiveRecord(
	store: Store,
	onChange: (record: TrackerRecord) => Promise<void> = async () => {}
): Promise<LiveRecord> {
	let record = await loadRecord(store);
	let readAt = performance.now();
	let dataVersion = store.dataVersion();
	let loading: Promise<void> | undefined;
	let failing = false;

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

	/** A file that cannot be read is told of once, not ten times a second. */
	function poll(): void {
		try {
			const now = store.dataVersion();
			failing = false;
			if (now === dataVersion) return;
			dataVersion = now;
			refresh().catch(noteFailure);
		} catch (error) {
			if (!failing) noteFailure(error);
			failing = true;
		}
	}

	const timer = setInterval(poll, POLL_MS);
	timer.unref();
	return {
		current: () => record,
		refresh,
		ageSeconds: () => (performance.now() - readAt) / 1000,
		close: () => clearInterval(timer)
	};
}
