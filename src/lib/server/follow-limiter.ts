import type { CreateThrottle } from './auth/throttle';

const HOUR = 3600;
/** Confirmation mails to one mailbox, whoever asks for them. */
const PER_EMAIL = { uses: 3, seconds: 24 * HOUR };
/** Requests from one address of the network. */
const PER_ADDRESS = { uses: 10, seconds: HOUR };

/** Keeps the form "Follow" from filling the mailboxes of others. */
export interface FollowLimiter {
	/** Counts a request. @returns seconds to wait before the next one; 0 where this one may go on */
	attempt(email: string, address: string): Promise<number>;
}

export function createFollowLimiter(throttle: CreateThrottle): FollowLimiter {
	const emails = throttle('follow email', PER_EMAIL);
	const addresses = throttle('follow address', PER_ADDRESS);
	return {
		async attempt(email, address) {
			// The network first: who is over it does not use up the mailbox of somebody else.
			const wait = await addresses.use(address);
			return wait > 0 ? wait : emails.use(email.toLowerCase());
		}
	};
}
