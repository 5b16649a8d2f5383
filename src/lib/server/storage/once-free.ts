import { storageFault } from './fault';

/** So often it is asked again; each time it has waited as long as a writer does (two seconds). */
const TRIES = 20;

/**
 * Does `work` as soon as no other process is writing: at a start another one may be importing, for longer than an
 * editor should wait.
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
