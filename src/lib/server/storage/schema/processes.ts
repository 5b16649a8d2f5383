import type { Instant } from '$lib/domain/time';

/** Tables that coordinate processes that share the database. */
export interface ProcessTables {
	lease: LeaseTable;
	throttle: ThrottleTable;
}

/** One row for each kind of work: which process does it, and when its lease expires unless renewed. */
export interface LeaseTable {
	name: string;
	holder: string;
	/** An instant, or nothing where nobody has it. */
	expires_at: Instant | '';
}

/** How often somebody has tried something in a window of time; the key is a keyed digest of who and what. */
export interface ThrottleTable {
	key: string;
	uses: number;
	ends_at: Instant;
}
