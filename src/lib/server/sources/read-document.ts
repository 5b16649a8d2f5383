import { fork } from 'node:child_process';
import { resolve } from 'node:path';
import type { ReadEntry } from './read-feed';
import type { ReadPage } from './read-page';

export interface DocumentTask {
	task: 'page' | 'feed';
	text: string;
	/** Its address. */
	address: string;
}

/** Limits of time and memory for reading a document. */
const DEADLINE_MS = 5000;
const MEMORY_MIB = 256;

/** A source file that Node runs directly; sources are available wherever the server runs, also in the image. */
const READER = resolve('src/lib/server/sources/document-reader.ts');

/** The article of a page; `null` if it cannot be read, in time or at all. */
export function readPageSafely(text: string, address: string): Promise<ReadPage | null> {
	return inProcess<ReadPage>({ task: 'page', text, address });
}

/** The entries of a feed; `null` if it is not a feed, or cannot be read in time. */
export function readFeedSafely(text: string, address: string): Promise<ReadEntry[] | null> {
	return inProcess<ReadEntry[]>({ task: 'feed', text, address });
}

/**
 * Runs in a separate process, which ends with the answer, the first error, or the deadline. A thread is not
 * enough: if it runs out of memory it can crash the whole tracker.
 */
function inProcess<Answer>(task: DocumentTask): Promise<Answer | null> {
	return new Promise((settle) => {
		const child = fork(READER, {
			execArgv: [`--max-old-space-size=${MEMORY_MIB}`],
			// It needs no secrets, and the operator does not need what a parser prints about other sites' pages.
			env: {},
			stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
			serialization: 'advanced'
		});
		const end = (answer: Answer | null) => {
			clearTimeout(deadline);
			child.kill('SIGKILL');
			settle(answer);
		};
		const deadline = setTimeout(() => end(null), DEADLINE_MS);
		child.once('message', (answer) => end(answer as Answer));
		child.on('error', () => end(null));
		child.once('exit', () => end(null));
		child.send(task);
	});
}
