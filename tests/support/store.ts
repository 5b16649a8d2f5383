import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { migrate } from '$lib/server/storage/migrate';
import { openStore, type Store } from '$lib/server/storage/store';

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'tracker-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** A real database file with the newest schema. */
export async function temporaryStore(): Promise<Store & { url: string }> {
	const url = `file:${join(temporaryFolder(), 'tracker.db')}`;
	const store = openStore(url);
	onTestFinished(() => store.close());
	await migrate(store.db);
	return { ...store, url };
}
