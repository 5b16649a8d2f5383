import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
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

/** Beside the sources, which are there wherever the server runs: `npm start` runs src/main.ts. */
const WORKER = resolve('src/lib/server/sources/document-worker.ts');

/** The article of a page; `null` where it cannot be read, in time or at all. */
export function readPageSafely(text: string, address: string): Promise<ReadPage | null> {
	return inWorker<ReadPage>({ task: 'page', text, address });
}

/** The entries of a feed; `null` where it is none, or cannot be read in time. */
export function readFeedSafely(text: string, address: string): Promise<ReadEntry[] | null> {
	return inWorker<ReadEntry[]>({ task: 'feed', text, address });
}

/** In a thread of its own, which ends with the answer, the first error, or the deadline. */
function inWorker<Answer>(task: DocumentTask): Promise<Answer | null> {
	return new Promise((settle) => {
		const worker = new Worker(WORKER, {
			workerData: task,
			resourceLimits: { maxOldGenerationSizeMb: MEMORY_MIB },
			// What a parser prints about a stranger's page is no news for the operator.
			stdout: true,
			stderr: true
		});
		const end = (answer: Answer | null) => {
			clearTimeout(deadline);
			void worker.terminate();
			settle(answer);
		};
		const deadline = setTimeout(() => end(null), DEADLINE_MS);
		worker.once('message', (answer: Answer) => end(answer));
		worker.once('error', () => end(null));
		worker.once('exit', () => end(null));
	});
}
