import { dirname, join } from 'node:path';
import { createClock } from '$lib/server/clock';
import { readConfig } from '$lib/server/config/config';
import { backUp } from '$lib/server/services/record/back-up';
import { openStore } from '$lib/server/storage/open-store';
import type { Command } from './command';

export const backup: Command = {
	usage: '[FOLDER]',
	summary: 'take a checked copy of the database, also while the tracker runs',
	async run([folder]) {
		const { databaseUrl, backupFolder } = readConfig(process.env);
		// Without migrations, because a copy made before an update must not be updated.
		const store = openStore(databaseUrl);
		try {
			const into = folder ?? backupFolder ?? join(dirname(store.file?.path ?? ''), 'backups');
			const { path, digest } = await backUp(store, into, createClock().now());
			console.log(`${path}\nwhole; publishes ${digest}`);
			return 0;
		} finally {
			await store.close();
		}
	}
};
