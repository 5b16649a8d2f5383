/*
 * Parses documents from other sites in a separate process, so that a document that breaks the parser cannot
 * affect readers. Plain Node runs it (types are stripped).
 */
import type { DocumentTask } from './read-document.ts';

async function read({ task, text, address }: DocumentTask): Promise<void> {
	// Each has its own libraries, so load only the one we need.
	const answer =
		task === 'page'
			? (await import('./read-page.ts')).readPage(text, address)
			: (await import('./read-feed.ts')).readFeed(text, address);
	process.send?.(answer);
}

process.once('message', (task: DocumentTask) => void read(task));
