import { readConfig } from '$lib/server/config';
import { backUp } from '$lib/server/services/back-up';
import { openStore } from '$lib/server/storage/store';

/** `backup [FOLDER]`: a checked copy of the database, taken while the tracker runs. */
export async function run([folder]: string[]): Promise<void> {
	const { databaseUrl, backupFolder } = readConfig(process.env);
	const into = folder ?? backupFolder ?? 'data/backups';
	const store = openStore(databaseUrl);
	try {
		const { path, digest } = await backUp(store, into, new Date().toISOString());
		console.log(`${path}\nwhole; publishes ${digest}`);
	} finally {
		await store.close();
	}
}
