import { probeStorage } from './storage/probe';
import type { Tracker } from './tracker';

/** What an operator asks first. */
export async function healthOf({ store, damage, record }: Tracker) {
	const { version, check } = record.current();
	const storage = await probeStorage(store);
	// It reads little: a page that is damaged elsewhere only whoever needs it comes upon.
	if (damage.met) storage.reading = 'damaged';
	return { ready: true, ...storage, version, checkedOn: check.checkedOn };
}
