import { createClock } from '$lib/server/clock';
import { readConfig } from '$lib/server/config/config';
import { NO_FILE, restore } from '$lib/server/services/record/back-up';
import { isPostgres } from '$lib/server/storage/open-store';
import type { Command } from './command';

export const restoreCopy: Command = {
	usage: 'COPY',
	summary: 'put a copy in the place of the database; the tracker must be stopped',
	async run([copy]) {
		if (!copy) throw new Error('Name the copy: npm run desk -- restore data/backups/tracker-….db');
		const { databaseUrl } = readConfig(process.env);
		if (isPostgres(databaseUrl)) throw new Error(NO_FILE);
		const target = databaseUrl.slice('file:'.length);
		const aside = await restore(copy, target, createClock().now());
		console.log(`${target} is now the copy ${copy}.`);
		if (aside) console.log(`What was there before is ${aside}.`);
		return 0;
	}
};
