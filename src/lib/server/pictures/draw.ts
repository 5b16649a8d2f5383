import { error } from '@sveltejs/kit';
import { Tinypool } from 'tinypool';
import { m } from '$lib/i18n/paraglide/messages';
import type { Drawings } from './drawings';
import { drawingWorker } from './worker-address';

/** How many drawings may wait for the worker; each takes it a tenth or two of a second. */
const MOST_WAITING = 64;
/** The worker ends after so many milliseconds without work, and gives its memory back. */
const IDLE_MS = 30_000;

let pool: Tinypool | undefined;

/**
 * Draws one thing, beside the process that answers readers.
 * @returns the bytes of the file
 * @throws HttpError 503 where too many drawings wait already
 */
export async function draw<K extends keyof Drawings>(
	kind: K,
	input: Parameters<Drawings[K]>[0]
): Promise<Uint8Array<ArrayBuffer>> {
	const worker = drawingWorker();
	if (worker === undefined) {
		const { DRAWINGS } = await import('./drawings');
		return DRAWINGS[kind](input as never);
	}
	// A process, because its memory goes back to the system when it ends; that of a thread would not.
	pool ??= new Tinypool({
		filename: worker,
		runtime: 'child_process',
		serialization: 'advanced',
		minThreads: 0,
		maxThreads: 1,
		idleTimeout: IDLE_MS
	});
	if (pool.queueSize >= MOST_WAITING) error(503, m.common_error_503_title());
	return (await pool.run({ kind, input })) as Uint8Array<ArrayBuffer>;
}
