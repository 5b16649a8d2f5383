import type { TrackerRecord } from '$lib/domain/record/record';
import { probeStorage } from '$lib/server/storage/probe';
import type { Store } from '$lib/server/storage/store';

/** Whether the database can be read and written, for `/readyz`. */
export interface Health {
	/** Notes that a request has met damage in the database; this stays until the database is restored. */
	damaged(): void;
	read(): Promise<Awaited<ReturnType<typeof probeStorage>> & HealthOfRecord>;
}

interface HealthOfRecord {
	ready: true;
	version: number;
	checkedOn: string;
}

export function createHealth(store: Store, record: () => TrackerRecord): Health {
	let hasMetDamage = false;
	return {
		damaged: () => void (hasMetDamage = true),
		async read() {
			const { version, check } = record();
			const storage = await probeStorage(store);
			// This reads little, so it only finds damage in the part that it reads; other queries report damage elsewhere.
			if (hasMetDamage) storage.reading = 'damaged';
			return { ready: true, ...storage, version, checkedOn: check.checkedOn };
		}
	};
}
