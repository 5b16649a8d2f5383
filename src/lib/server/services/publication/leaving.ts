import { createHash } from 'node:crypto';
import { composeEdition, languagesOf } from '$lib/domain/editorial/editions';
import type { Language, Localized } from '$lib/domain/language';
import type { Source } from '$lib/domain/milestones/citation';
import type { MilestoneContent } from '$lib/domain/milestones/milestone';
import { cite, toStore } from '$lib/server/services/sources/put-sources';
import { sourceIdOf } from '$lib/server/services/sources/source-id';
import { findSource } from '$lib/server/storage/record/sources';
import type { Handle } from '$lib/server/storage/store';
import type { Work } from '$lib/server/services/milestones/milestone-work';

/** Everything of a milestone that leaves when its newest revision is published. */
export interface Leaving {
	content: MilestoneContent;
	note: Localized | null;
	isMinor: boolean;
	/** The cited sources as readers will see them, each with what it would replace in the record. */
	sources: { source: Source; replaces: Source | null }[];
}

/**
 * What leaves if the newest revision is published now.
 * @param languages whose texts become public; all that it has, unless said otherwise
 * @returns `undefined` if it is incomplete, or if no title would be left
 */
export async function leavingOf(
	db: Handle,
	{ newest, edition }: Pick<Work, 'newest' | 'edition'>,
	languages?: readonly Language[]
): Promise<Leaving | undefined> {
	if (!newest.content) return undefined;
	const described = new Map<string, Leaving['sources'][number]>();
	const ids = new Map<string, string>();
	for (const sent of newest.sources) {
		const { source, known, isSame } = await toStore(db, sent, newest);
		ids.set(sourceIdOf(sent.url), source.id);
		described.set(source.id, { source, replaces: known && !isSame ? known : null });
	}
	const before = edition?.kind === 'publication' ? edition.content : null;
	const next = cite(newest.content, ids);
	const content = composeEdition(before, next, languages ?? languagesOf(next));
	if (!content) return undefined;
	const sources: Leaving['sources'] = [];
	for (const id of new Set(content.citations.map(({ sourceId }) => sourceId))) {
		const known = described.has(id) ? undefined : await findSource(db, id);
		const source = described.get(id) ?? (known && { source: known, replaces: null });
		if (source) sources.push(source);
	}
	return { content, note: newest.note, isMinor: newest.isMinor, sources };
}

/** SHA-256, in hexadecimal, of what leaves: two are equal only if every byte for readers is. */
export function leavingDigest(leaving: Leaving): string {
	return createHash('sha256').update(canonical(leaving)).digest('hex');
}

/** JSON with sorted keys, because the order in which languages were typed says nothing. */
function canonical(value: unknown): string {
	return JSON.stringify(value, (_key, part: unknown) =>
		part && typeof part === 'object' && !Array.isArray(part)
			? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
			: part
	);
}
