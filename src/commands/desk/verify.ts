import { verifyCopy } from '$lib/server/services/back-up';

/** `verify COPY`: whether a copy is whole and publishes what its note says. */
export async function run([copy]: string[]): Promise<void> {
	if (!copy) throw new Error('Name the copy: npm run desk -- verify data/backups/tracker-….db');
	console.log(`${copy}\nwhole; publishes ${await verifyCopy(copy)}`);
}
