import { networkOf } from './network';
import type { CreateThrottle } from './throttle';

const WINDOW_SECONDS = 15 * 60;
/** Wrong passwords allowed within the window, for one account and from one address. */
const PER_ACCOUNT = 5;
const PER_ADDRESS = 20;

/** Slows down password guessing, by account and by address. */
export interface SignInLimiter {
	/**
	 * Counts an attempt before the password is checked, so that simultaneous attempts count too.
	 * @returns seconds to wait before the next attempt; 0 if this one is allowed
	 */
	attempt(account: string, address: string): Promise<number>;
	/** Forgets the attempts for an account after a correct password. */
	succeeded(account: string, address: string): Promise<void>;
}

export function createSignInLimiter(throttle: CreateThrottle): SignInLimiter {
	const accounts = throttle('sign-in account', { uses: PER_ACCOUNT, seconds: WINDOW_SECONDS });
	const addresses = throttle('sign-in address', { uses: PER_ADDRESS, seconds: WINDOW_SECONDS });
	return {
		async attempt(account, address) {
			const waits = await Promise.all([
				accounts.use(account.toLowerCase()),
				addresses.use(networkOf(address))
			]);
			return Math.max(...waits);
		},
		async succeeded(account, address) {
			await accounts.forget(account.toLowerCase());
			await addresses.giveBack(networkOf(address));
		}
	};
}
