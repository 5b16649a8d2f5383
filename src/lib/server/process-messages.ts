/* What the processes of one machine say to each other through their leader (src/processes.ts), which Node runs. */

/** In the environment of every process but the first: what one of them has done, the others need not do. */
export const FURTHER: Record<string, string> = { TRACKER_PROCESS: 'further' };

/** Whether this process was started beside another one of the same machine. */
export function isFurther(): boolean {
	return process.env['TRACKER_PROCESS'] === FURTHER['TRACKER_PROCESS'];
}

/** A process answers requests now. */
export interface Serving {
	/** Where. */
	serving: string;
	/** The address that readers type. */
	origin: string;
}

/** Figures of one process, for the process `to`, as an answer to its question number `ask`. */
export interface Figures {
	figures: unknown[];
	ask: number;
	to: number;
}

export type FromProcess = Serving | { ask: number } | Figures;

export type FromLeader =
	/** So many answers will come. */
	| { expect: number; ask: number }
	/** Somebody asks for the figures. */
	| { ask: number; to: number }
	| Figures;
