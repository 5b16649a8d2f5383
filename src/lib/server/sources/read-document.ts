import { fork } from 'node:child_process';
import { resolve } from 'node:path';
import type { ReadEntry } from './read-feed';
import type { ReadPage } from './read-page';

export interface DocumentTask {
	task: 'page' | 'feed';
	text: string;
	/** Where it was found. */
	address: string;
}

/** A document that takes longer, or more memory, is not read. */
const DEADLINE_MS = 5000;
const MEMORY_MIB = 256;

/** Among the sources, which are there wherever the server runs (the image has them too): Node runs it as it is. */
const READER = resolve('src/lib/server/sources/document-reader.ts');

/** The article of a page; `null` where it cannot be read, in time or at all. */
export function readPageSafely(text: string, address: string): Promise<ReadPage | null> {
	return inProcess<ReadPage>({ task: 'page', text, address });
}

/** The entries of a feed; `null` where it is none, or cannot be read in time. */
export function readFeedSafely(text: string, address: string): Promise<ReadEntry[] | null> {
	return inProcess<ReadEntry[]>({ task: 'feed', text, address });
}

/**
 * In a process of its own, which ends with the answer, the first error, or the deadline. A thread would not do:
 * one that runs out of memory can take the whole process with it, and the readers of the tracker.
 */
function inProcess<Answer>(task: DocumentTask): Promise<Answer | null> {
	return new Promise((settle) => {
		const child = fork(READER, {
			execArgv: [`--max-old-space-size=${MEMORY_MIB}`],
			// It needs no secret, and what a parser prints about a stranger's page is no news for the operator.
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
