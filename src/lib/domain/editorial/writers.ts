/** One revision, as far as it says who wrote what. */
export interface WrittenRevision {
	number: number;
	author: string;
	/** Of a restored revision, the number of the one whose text it brought back; `null` otherwise. */
	origin: number | null;
	/** Whether readers have seen all of it, and still do or have seen a newer one since. */
	isPublic: boolean;
}

/**
 * Everybody who wrote something that readers have not seen yet: the authors of revision `number` and of all before
 * it, down to the newest that readers have seen whole. A merged revision comes after those that went into it, so
 * their authors count. A restored text counts for those who wrote it, however long ago, because it leaves anew.
 * @param revisions of one milestone, in any order
 */
export function writersOf(revisions: readonly WrittenRevision[], number: number): string[] {
	const byNumber = new Map(revisions.map((revision) => [revision.number, revision]));
	const authors = new Set<string>();
	const counted = new Set<number>();
	const starts = [number];
	for (const start of starts) {
		for (let at = start; at > 0 && !counted.has(at); at -= 1) {
			const revision = byNumber.get(at);
			if (!revision) continue;
			if (at !== start && revision.isPublic) break;
			counted.add(at);
			authors.add(revision.author);
			if (revision.origin !== null) starts.push(revision.origin);
		}
	}
	return [...authors];
}
