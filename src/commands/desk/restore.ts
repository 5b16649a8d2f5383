import { readConfig } from '$lib/server/config';
import { restore } from '$lib/server/services/back-up';

/** `restore COPY`: puts a copy in the place of the database; the tracker must be stopped. */
export async function run([copy]: string[]): Promise<void> {
	if (!copy) throw new Error('Name the copy: npm run desk -- restore data/backups/tracker-….db');
	const { databaseUrl } = readConfig(process.env);
	const target = databaseUrl.slice('file:'.length);
	const aside = await restore(copy, target, new Date().toISOString());
	console.log(`${target} is now the copy ${copy}.`);
	if (aside) console.log(`What was there before is ${aside}.`);
}
