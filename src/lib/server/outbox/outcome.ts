import type { Delivery } from '$lib/domain/outbox/delivery';

/** What became of one attempt. A problem is a code: the words of the other side may hold an address. */
export type Outcome =
	| { kind: 'sent' }
	/** Nothing to send: the recipient has left, or there is nothing to tell (any more). */
	| { kind: 'void' }
	| {
			kind: 'failed';
			problem: string;
			/** The other side refuses it for good: no further attempt. */
			final?: boolean;
			/** The other side cannot be reached: neither can it for the next delivery. */
			unreachable?: boolean;
			/** The other side asks to wait so many milliseconds. */
			waitMs?: number;
	  };

export interface Sender {
	/** Hands one delivery to the other side and waits for its answer. */
	send(delivery: Delivery): Promise<Outcome>;
	/** Ends connections kept open for the next delivery. */
	close?(): void;
}
