/* Messages between the processes of one machine, through their leader (src/processes.ts), which runs in plain Node. */

/** In the environment of every process except the first, because the first has already done the start's work. */
export const FURTHER: Record<string, string> = { TRACKER_PROCESS: 'further' };

/** Whether this process was started in addition to another one on the same machine. */
export function isFurther(): boolean {
	return process.env['TRACKER_PROCESS'] === FURTHER['TRACKER_PROCESS'];
}

/** A process is now answering requests. */
export interface Serving {
	/** The address that it listens on. */
	serving: string;
	/** The public address. */
	origin: string;
}

/** Metrics of one process, for the process `to`, as an answer to its question number `ask`. */
export interface Figures {
	figures: unknown[];
	ask: number;
	to: number;
}

export type FromProcess = Serving | { ask: number } | Figures;

export type FromLeader =
	/** How many answers to expect. */
	| { expect: number; ask: number }
	/** A process asks for metrics. */
	| { ask: number; to: number }
	| Figures;
