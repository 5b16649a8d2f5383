import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { migrate } from '$lib/server/storage/migrate';
import { openStore } from '$lib/server/storage/open-store';
import type { Store } from '$lib/server/storage/store';
import { newDatabase, type TestDatabase } from './database';

/** A folder that is deleted after the test. */
export function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'tracker-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** The address of a database that is deleted after the test. */
export async function temporaryDatabase(): Promise<TestDatabase> {
	const database = await newDatabase();
	onTestFinished(() => database.remove());
	return database;
}

/** A real database with the newest schema. */
export async function temporaryStore(): Promise<Store & { url: string }> {
	const { url } = await temporaryDatabase();
	const store = openStore(url);
	onTestFinished(() => store.close());
	await migrate(store.db);
	return { ...store, url };
}
