import { probeStorage } from './storage/probe';
import type { Tracker } from './tracker';

/** What an operator asks first. */
export async function healthOf({ store, record }: Tracker) {
	const { version, check } = record.current();
	return { ready: true, ...(await probeStorage(store)), version, checkedOn: check.checkedOn };
}
