import type { Instant } from '$lib/domain/time';
import { listEvents } from '$lib/server/storage/history/events';
import { listEditorNames } from '$lib/server/storage/people/editors';
import type { Handle } from '$lib/server/storage/store';

/** Why work was given back to its author, by whom, and when. */
export interface Returned {
	reason: string;
	by: string | undefined;
	at: Instant;
}

/** What ends the wait for a change: the work was proposed again, or decided on. */
const DECISIONS = ['submit', 'approve', 'published', 'retracted', 'fell-out'];

/** The return of a milestone that nobody has answered yet; `null` if there is none. */
export async function returnedWork(db: Handle, slug: string): Promise<Returned | null> {
	const events = await listEvents(db, 'milestone', slug);
	const last = events.find(({ action }) => action === 'return' || DECISIONS.includes(action));
	if (last?.action !== 'return') return null;
	const { reason } = (last.after ?? {}) as { reason?: string | null };
	if (!reason) return null;
	const names = await listEditorNames(db);
	return { reason, by: names.get(last.author), at: last.at };
}
