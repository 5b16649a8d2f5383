import { access, constants, rm, statfs, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { storageFault, type StorageFault } from './fault';
import { readRecordVersion } from '$lib/server/storage/record/record-version';
import type { Store } from './store';

/** A disk with less room than this counts as full, because the write-ahead log needs room before it fails. */
const ROOM_BYTES = 32 * 1024 * 1024;

/** Whether the database can be read and written now; it changes nothing in it. */
export async function probeStorage(
	store: Store
): Promise<{ reading: StorageFault | 'ok'; writing: StorageFault | 'ok' }> {
	const reading = await faultOf(() => readFromFile(store));
	const writing = await faultOf(async () => {
		await takeWriteLock(store);
		await mayWrite(store);
	});
	return { reading, writing: writing === 'ok' && (await isFull(store)) ? 'full' : writing };
}

/** Reads through a separate connection, because others may answer from cached pages. */
async function readFromFile(store: Store): Promise<void> {
	const reader = store.openReader();
	try {
		await readRecordVersion(reader);
	} finally {
		await reader.destroy();
	}
}

class NothingToWrite extends Error {}

/** Takes the lock that every write needs, and releases it. */
async function takeWriteLock(store: Store): Promise<void> {
	const took = store.db.transaction().execute(() => Promise.reject(new NothingToWrite()));
	await took.catch((error: unknown) => {
		if (!(error instanceof NothingToWrite)) throw error;
	});
}

/** The lock only exists in memory, so we have to write a file to see whether the disk accepts writes. */
async function mayWrite({ file }: Store): Promise<void> {
	if (!file) return;
	await access(file.path, constants.W_OK);
	const mark = `${file.path}-probe`;
	await writeFile(mark, '');
	await rm(mark, { force: true });
}

/** We can check in advance for room only for a file; a server reports it on a write. */
async function isFull({ file }: Store): Promise<boolean> {
	if (!file) return false;
	const { bavail, bsize } = await statfs(dirname(file.path));
	return bavail * bsize < ROOM_BYTES;
}

async function faultOf(attempt: () => Promise<unknown>): Promise<StorageFault | 'ok'> {
	try {
		await attempt();
		return 'ok';
	} catch (error) {
		return storageFault(error) ?? 'unreachable';
	}
}
