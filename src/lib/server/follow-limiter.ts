import { RateLimiterMemory } from 'rate-limiter-flexible';
import { secondsToWait } from './auth/limiter';

const HOUR = 3600;
/** Confirmation mails to one mailbox, whoever asks for them. */
const PER_EMAIL = { points: 3, duration: 24 * HOUR };
/** Requests from one address of the network. */
const PER_ADDRESS = { points: 10, duration: HOUR };

/** Keeps the form "Follow" from filling the mailboxes of others. A restart forgets. */
export interface FollowLimiter {
	/** Counts a request. @returns seconds to wait before the next one; 0 where this one may go on */
	attempt(email: string, address: string): Promise<number>;
}

export function createFollowLimiter(): FollowLimiter {
	const emails = new RateLimiterMemory(PER_EMAIL);
	const addresses = new RateLimiterMemory(PER_ADDRESS);
	return {
		async attempt(email, address) {
			// The network first: who is over it does not use up the mailbox of somebody else.
			const wait = await secondsToWait(addresses, address);
			return wait > 0 ? wait : secondsToWait(emails, email.toLowerCase());
		}
	};
}
