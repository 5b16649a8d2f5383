import { addMilliseconds, type Instant } from '$lib/domain/time';
import { deleteSentDeliveries } from '$lib/server/storage/outbox/deliveries';
import { deleteUnconfirmed } from '$lib/server/storage/outbox/followers';
import { deleteEndedThrottles } from '$lib/server/storage/people/throttles';
import type { Store } from '$lib/server/storage/store';

/** How long an unconfirmed address is kept. */
const UNCONFIRMED_DAYS = 7;
/** How long sent deliveries are kept, in case somebody asks about them. */
const SENT_DAYS = 30;

/** Deletes, as of the instant `now`, unconfirmed addresses, old deliveries and throttle windows that are over. */
export async function sweep(store: Store, now: Instant): Promise<void> {
	await deleteUnconfirmed(store.db, daysBefore(now, UNCONFIRMED_DAYS));
	await deleteSentDeliveries(store.db, daysBefore(now, SENT_DAYS));
	await deleteEndedThrottles(store.db, now);
}

function daysBefore(instant: Instant, days: number): Instant {
	return addMilliseconds(instant, -days * 86_400_000);
}
