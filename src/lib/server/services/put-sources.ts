import { isDeepStrictEqual } from 'node:util';
import type { Source } from '$lib/domain/milestones/citation';
import type { MilestoneContent } from '$lib/domain/milestones/milestone';
import { appendEvent } from '$lib/server/storage/events';
import { findSourceByUrl, insertSource, updateSource } from '$lib/server/storage/sources';
import type { Handle } from '$lib/server/storage/store';
import { sourceIdOf } from './source-id';

/**
 * Brings the sources that an editor described into the record: added, or corrected where their address is
 * known. @returns `content` citing them by their ids in the record
 */
export async function putSources(
	db: Handle,
	content: MilestoneContent,
	sources: readonly Omit<Source, 'id'>[],
	{ author, at }: { author: string; at: string }
): Promise<MilestoneContent> {
	const ids = new Map<string, string>();
	for (const described of sources) {
		const known = await findSourceByUrl(db, described.url);
		const source = { ...described, id: known?.id ?? sourceIdOf(described.url) };
		ids.set(sourceIdOf(described.url), source.id);
		if (known && isDeepStrictEqual(known, source)) continue;
		if (known) await updateSource(db, source);
		else await insertSource(db, source, at);
		await appendEvent(db, {
			subject: 'source',
			subjectId: source.id,
			action: known ? 'changed' : 'added',
			author,
			at,
			before: known ?? null,
			after: source
		});
	}
	const citations = content.citations.map((citation) => ({
		...citation,
		sourceId: ids.get(citation.sourceId) ?? citation.sourceId
	}));
	return { ...content, citations };
}
