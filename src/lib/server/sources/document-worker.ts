/*
 * Takes documents of strangers apart, away from the process that serves readers: whatever they do to the
 * parser, ends with this thread. Started by Node itself (types are stripped).
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { DocumentTask } from './read-document.ts';

const { task, text, address } = workerData as DocumentTask;

// Each brings its own libraries: only what is needed is loaded.
parentPort?.postMessage(
	task === 'page'
		? (await import('./read-page.ts')).readPage(text, address)
		: (await import('./read-feed.ts')).readFeed(text, address)
);
