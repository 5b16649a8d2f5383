/*
 * Takes documents of strangers apart, away from the process that serves readers: whatever they do to the
 * parser, ends with this process. Started by Node itself (types are stripped).
 */
import type { DocumentTask } from './read-document.ts';

async function read({ task, text, address }: DocumentTask): Promise<void> {
	// Each brings its own libraries: only what is needed is loaded.
	const answer =
		task === 'page'
			? (await import('./read-page.ts')).readPage(text, address)
			: (await import('./read-feed.ts')).readFeed(text, address);
	process.send?.(answer);
}

process.once('message', (task: DocumentTask) => void read(task));
