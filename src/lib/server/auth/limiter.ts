import { networkOf } from './network';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const WINDOW_SECONDS = 15 * 60;
/** Wrong passwords within the window, for one account and from one address. */
const PER_ACCOUNT = 5;
const PER_ADDRESS = 20;

/** Slows down guessing of passwords, by account and by address. A restart forgets. */
export interface SignInLimiter {
	/**
	 * Counts an attempt before its password is looked at, so that many at once are counted too.
	 * @returns seconds to wait before the next attempt; 0 where this one may go on
	 */
	attempt(account: string, address: string): Promise<number>;
	/** A right password clears its account. */
	succeeded(account: string, address: string): Promise<void>;
}

export function createSignInLimiter(): SignInLimiter {
	const accounts = new RateLimiterMemory({ points: PER_ACCOUNT, duration: WINDOW_SECONDS });
	const addresses = new RateLimiterMemory({ points: PER_ADDRESS, duration: WINDOW_SECONDS });
	return {
		async attempt(account, address) {
			const waits = await Promise.all([
				secondsToWait(accounts, account.toLowerCase()),
				secondsToWait(addresses, networkOf(address))
			]);
			return Math.max(...waits);
		},
		async succeeded(account, address) {
			await accounts.delete(account.toLowerCase());
			await addresses.reward(networkOf(address));
		}
	};
}

/** Counts one use of `key`. @returns seconds until the next is free; 0 where this one is */
export async function secondsToWait(limiter: RateLimiterMemory, key: string): Promise<number> {
	try {
		await limiter.consume(key);
		return 0;
	} catch (refusal) {
		if (!(refusal instanceof RateLimiterRes)) throw refusal;
		return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
	}
}
