import { storageFault } from './fault';

/** How often to try; each try waits as long as a writer does (two seconds). */
const TRIES = 20;

/**
 * Does `work` as soon as no other process is writing: at the start another one may be importing, which takes
 * longer than writers normally wait.
 */
export async function onceFree<T>(work: () => Promise<T>): Promise<T> {
	for (let left = TRIES; ; left--) {
		try {
			return await work();
		} catch (error) {
			if (left === 0 || storageFault(error) !== 'locked') throw error;
		}
	}
}
