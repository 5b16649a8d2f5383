import { createHmac } from 'node:crypto';
import { addMilliseconds, millisecondsBetween, type Instant } from '$lib/domain/time';
import {
	countUse,
	deleteThrottle,
	discountUse,
	findThrottle
} from '$lib/server/storage/people/throttles';
import type { Store } from '$lib/server/storage/store';

/** Counts uses of keys, for all processes that share the database. */
export interface Throttle {
	/** Counts one use. @returns seconds until the next use is allowed; 0 if this one is */
	use(key: string): Promise<number>;
	/** Takes back one use. */
	giveBack(key: string): Promise<void>;
	forget(key: string): Promise<void>;
}

/** Makes a throttle that allows `uses` in each window of `seconds`; the name separates its keys from others. */
export type CreateThrottle = (name: string, limit: { uses: number; seconds: number }) => Throttle;

/**
 * @param secret used to hash the keys, because they contain email and network addresses
 */
export function throttlesIn(store: Store, secret: string, now: () => Instant): CreateThrottle {
	return (name, { uses, seconds }) => {
		const hidden = (key: string) =>
			createHmac('sha256', secret).update(`${name} ${key}`).digest('base64url');
		return {
			async use(plain) {
				const key = hidden(plain);
				const at = now();
				const until = addMilliseconds(at, seconds * 1000);
				// Requests over the limit must not cause writes.
				const before = await findThrottle(store.db, key, { now: at, until });
				const state =
					before && before.uses >= uses
						? { ...before, uses: uses + 1 }
						: await countUse(store.db, key, { now: at, until });
				if (state.uses <= uses) return 0;
				return Math.max(1, Math.ceil(millisecondsBetween(at, state.endsAt) / 1000));
			},
			giveBack: (key) => discountUse(store.db, hidden(key)),
			forget: (key) => deleteThrottle(store.db, hidden(key))
		};
	};
}
