import type { Clock } from '$lib/server/clock';
import type { Store } from '$lib/server/storage/store';

/** What a subcommand works with. */
export interface Desk {
	store: Store;
	/** The address under which the desk is reached. */
	origin: string;
	clock: Clock;
}

export interface Command {
	/** Its arguments, for the list of commands. */
	usage?: string;
	summary: string;
	/** @returns the exit code */
	run(desk: Desk, args: string[]): Promise<number>;
}

/** The author of what is done from the command line. */
export const OPERATOR = 'operator';
