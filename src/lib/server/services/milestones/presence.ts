/** Who has a milestone open. In memory only, because it is a courtesy to colleagues, never a lock. */
export interface Presence {
	/** Notes that somebody has it open now. @returns the names of the others, in order */
	arrive(slug: string, who: { id: string; name: string }, now: number): string[];
}

/** Longer than two heartbeats of the page. */
const HERE_MS = 50_000;

export function createPresence(): Presence {
	const open = new Map<string, Map<string, { name: string; at: number }>>();
	return {
		arrive(slug, { id, name }, now) {
			const here = open.get(slug) ?? new Map<string, { name: string; at: number }>();
			open.set(slug, here);
			here.set(id, { name, at: now });
			for (const [other, { at }] of here) if (now - at > HERE_MS) here.delete(other);
			return [...here]
				.flatMap(([other, { name }]) => (other === id ? [] : [name]))
				.toSorted((a, b) => a.localeCompare(b));
		}
	};
}
