import { probeStorage } from './storage/probe';
import type { Tracker } from './tracker';

/** Whether the database can be read and written, for `/readyz`. */
export async function healthOf({ store, damage, record }: Tracker) {
	const { version, check } = record.current();
	const storage = await probeStorage(store);
	// This reads little, so it only finds damage in the part that it reads; other queries report damage elsewhere.
	if (damage.met) storage.reading = 'damaged';
	return { ready: true, ...storage, version, checkedOn: check.checkedOn };
}
