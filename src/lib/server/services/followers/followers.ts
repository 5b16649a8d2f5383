import type { Instant } from '$lib/domain/time';
import type { CreateThrottle } from '$lib/server/auth/throttle';
import type { Tokens } from '$lib/server/auth/tokens';
import type { Store } from '$lib/server/storage/store';
import {
	askToFollow,
	confirmFollowing,
	isFollowingOpen,
	leave,
	type FollowRequest
} from './follow';
import { createFollowLimiter } from './follow-limiter';

/** What a reader can do about announcements by mail. Whoever has a link's token is the reader of that mail. */
export interface Followers {
	/**
	 * Asks for mail.
	 * @param address the network address of the request
	 * @returns seconds to wait before it is taken; 0 if it was taken
	 */
	ask(request: FollowRequest, address: string): Promise<number>;
	/** Whether the request behind a link can still be confirmed. */
	isOpen(token: string): Promise<boolean>;
	/** @returns false if there is nothing to confirm (any more) */
	confirm(token: string): Promise<boolean>;
	/** Whether a link to unsubscribe is one of ours. */
	mayLeave(token: string): boolean;
	/** Unsubscribes. @returns false if the link is none of ours */
	leave(token: string): Promise<boolean>;
}

export function createFollowers(
	store: Store,
	{ tokens, throttles, now }: { tokens: Tokens; throttles: CreateThrottle; now: () => Instant }
): Followers {
	const limiter = createFollowLimiter(throttles);
	return {
		async ask(request, address) {
			const wait = await limiter.attempt(request.email, address);
			if (wait === 0) await askToFollow(store, request, now());
			return wait;
		},
		async isOpen(token) {
			const id = tokens.read('confirm', token);
			return id !== undefined && isFollowingOpen(store, id);
		},
		async confirm(token) {
			const id = tokens.read('confirm', token);
			return id !== undefined && confirmFollowing(store, id, now());
		},
		mayLeave: (token) => tokens.read('leave', token) !== undefined,
		async leave(token) {
			const id = tokens.read('leave', token);
			if (id !== undefined) await leave(store, id);
			return id !== undefined;
		}
	};
}
