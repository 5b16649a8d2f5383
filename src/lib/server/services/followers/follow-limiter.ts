import type { CreateThrottle } from '$lib/server/auth/throttle';

const HOUR = 3600;
/** Confirmation emails allowed to one mailbox, whoever asks for them. */
const PER_EMAIL = { uses: 3, seconds: 24 * HOUR };
/** Requests allowed from one network address. */
const PER_ADDRESS = { uses: 10, seconds: HOUR };

/** Prevents people from flooding other people's mailboxes with the "Follow" form. */
export interface FollowLimiter {
	/** Counts a request. @returns seconds to wait before the next one; 0 if this one is allowed */
	attempt(email: string, address: string): Promise<number>;
}

export function createFollowLimiter(throttle: CreateThrottle): FollowLimiter {
	const emails = throttle('follow email', PER_EMAIL);
	const addresses = throttle('follow address', PER_ADDRESS);
	return {
		async attempt(email, address) {
			// Check the network address first, so that a request over its limit does not count against a mailbox.
			const wait = await addresses.use(address);
			return wait > 0 ? wait : emails.use(email.toLowerCase());
		}
	};
}
