import { existsSync, statSync } from 'node:fs';
import { readConfig } from '$lib/server/config/config';
import { migrate } from '$lib/server/storage/migrate';
import { isPostgres, openStore } from '$lib/server/storage/open-store';
import type { Command } from './command';

/** A new, empty desk where an earlier database has left traces; the tracker itself refuses to start there. */
export const begin: Command = {
	summary: 'begin with an empty desk, although an earlier database is gone',
	async run() {
		const { databaseUrl } = readConfig(process.env);
		if (isPostgres(databaseUrl))
			throw new Error('Make an empty database on the server, and name it in DATABASE_URL.');
		const path = databaseUrl.slice('file:'.length);
		if (existsSync(path) && statSync(path).size > 0)
			throw new Error(`${path} is a database. To begin without it, move it away first.`);
		const store = openStore(databaseUrl, { anew: true });
		await migrate(store.db);
		await store.close();
		console.log(
			`${path} is a new database. The tracker prints a link to set up the desk when it starts.`
		);
		return 0;
	}
};
