import { createClock, type Clock } from '$lib/server/clock';
import { readConfig } from '$lib/server/config/config';
import { migrate } from '$lib/server/storage/migrate';
import { openStore } from '$lib/server/storage/open-store';
import type { Store } from '$lib/server/storage/store';

/** The context of a command on the database. */
export interface Desk {
	store: Store;
	/** The public address. */
	origin: string;
	clock: Clock;
}

export interface Command {
	/** Its arguments, for the list of commands. */
	usage?: string;
	summary: string;
	/**
	 * @returns the exit code
	 * @throws Error with a message that tells the operator everything they need
	 */
	run(args: string[]): Promise<number>;
}

/** A command on the database, which is opened and migrated before and closed afterwards. */
export function onDesk(
	run: (desk: Desk, args: string[]) => Promise<number>
): (args: string[]) => Promise<number> {
	return async (args) => {
		const { databaseUrl, origin } = readConfig(process.env);
		const store = openStore(databaseUrl);
		try {
			await migrate(store.db);
			return await run({ store, origin, clock: createClock() }, args);
		} finally {
			await store.close();
		}
	};
}

/** The author of changes from the command line. */
export const OPERATOR = 'operator';
