import { isDeepStrictEqual } from 'node:util';
import { atAddress } from '$lib/domain/editorial/address';
import type { Citation, Source } from '$lib/domain/milestones/citation';
import type { Instant } from '$lib/domain/time';
import { appendEvent } from '$lib/server/storage/history/events';
import {
	findSourceByUrl,
	insertSource,
	listSources,
	updateSource
} from '$lib/server/storage/record/sources';
import type { Handle } from '$lib/server/storage/store';
import { keepCorrections, type Draft } from './keep-corrections';
import { sourceIdOf } from './source-id';

/** Sources that an editor has described: added, or corrected if the record has their address. */
export interface DescribedSources {
	/** The id of the editor. */
	author: string;
	sources: readonly Omit<Source, 'id'>[];
	at: Instant;
	/** The draft that describes them, which may be older than a correction in the record. */
	draft?: Draft;
}

/** Writes them within a transaction. @returns their ids, by the ids from `sourceIdOf` */
export async function putSources(
	db: Handle,
	{ sources, author, at, draft }: DescribedSources
): Promise<Map<string, string>> {
	const ids = new Map<string, string>();
	for (const content of sources) {
		const { known, source, isSame } = await toStore(db, content, draft);
		ids.set(sourceIdOf(content.url), source.id);
		if (isSame) continue;
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
	return ids;
}

/** A source as it would be stored, described at the desk or by a draft, and what the record has at its address. */
export async function toStore(
	db: Handle,
	content: Omit<Source, 'id'>,
	draft?: Draft
): Promise<{ source: Source; known: Source | undefined; isSame: boolean }> {
	const known =
		(await findSourceByUrl(db, content.url)) ?? atAddress(await listSources(db), content.url);
	// The forms do not show the remark: an editor who corrects anything else leaves it as it is.
	const remark = content.remark ?? known?.remark;
	const { id, url } = known ?? { id: sourceIdOf(content.url), url: content.url };
	const kept = known && draft ? await keepCorrections(db, draft, content, known) : content;
	const source = { ...kept, id, url, ...(remark ? { remark } : {}) };
	return { source, known, isSame: known !== undefined && isDeepStrictEqual(known, source) };
}

/** `content` with citations by the sources' ids in the record. */
export function cite<T extends { citations: Citation[] }>(
	content: T,
	ids: ReadonlyMap<string, string>
): T {
	const citations = content.citations.map((citation) => ({
		...citation,
		sourceId: ids.get(citation.sourceId) ?? citation.sourceId
	}));
	return { ...content, citations };
}
