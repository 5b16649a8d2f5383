import type { Delivery } from '$lib/domain/outbox/delivery';

/** The result of one attempt. A problem is a code, because the other side's words may contain an address. */
export type Outcome =
	| { kind: 'sent' }
	/** Nothing to send: the recipient has unsubscribed, or there is nothing to announce (any more). */
	| { kind: 'void' }
	| {
			kind: 'failed';
			problem: string;
			/** The other side refuses it permanently: no further attempt. */
			final?: boolean;
			/** The other side cannot be reached, so the next delivery would fail too. */
			unreachable?: boolean;
			/** How long the other side asks us to wait, in milliseconds. */
			waitMs?: number;
	  };

export interface Sender {
	/** Hands one delivery to the other side and waits for its answer. */
	send(delivery: Delivery): Promise<Outcome>;
	/** Ends connections kept open for the next delivery. */
	close?(): void;
}
