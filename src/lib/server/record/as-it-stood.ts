import type { EventSubject, HistoryEvent } from '$lib/server/storage/history/events';

/**
 * Undoes later events: each item as it was before the first of the `later` events about it, without the items
 * that they added.
 * @param later the oldest first
 */
export function asItStood<T>(
	things: readonly T[],
	idOf: (thing: T) => string,
	subject: EventSubject,
	later: readonly HistoryEvent[]
): T[] {
	const before = new Map<string, T | null>();
	for (const event of later) {
		if (event.subject !== subject || before.has(event.subjectId)) continue;
		before.set(event.subjectId, event.before as T | null);
	}
	return things.flatMap((thing) => {
		const was = before.get(idOf(thing));
		return was === undefined ? [thing] : was === null ? [] : [was];
	});
}
