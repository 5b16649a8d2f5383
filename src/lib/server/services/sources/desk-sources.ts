import type { ArchivedCopy } from '$lib/domain/editorial/archived-copy';
import { passageState, type PassageState } from '$lib/domain/editorial/passage';
import type { LinkCheck } from '$lib/domain/editorial/watch/link-state';
import type { Source } from '$lib/domain/milestones/citation';
import type { Milestone } from '$lib/domain/milestones/milestone';
import type { TrackerRecord } from '$lib/domain/record/record';
import { copyTexts, listCopies } from '$lib/server/storage/watch/archived-copies';
import { listLinkChecks } from '$lib/server/storage/watch/link-checks';
import type { Store } from '$lib/server/storage/store';

/** A citation of a source by a published milestone, checked against the archived copies. */
export interface CheckedCitation {
	milestone: Pick<Milestone, 'slug' | 'title'>;
	passage: string | null;
	state: PassageState | undefined;
}

/** A source of the record as the desk sees it. */
export interface DeskSource {
	source: Source;
	link: LinkCheck | undefined;
	copies: Omit<ArchivedCopy, 'text'>[];
	citations: CheckedCitation[];
}

export function hasTroubledLink({ link }: DeskSource): boolean {
	return link !== undefined && link.state !== 'alive';
}

export function hasMissingPassage({ citations }: DeskSource): boolean {
	return citations.some(({ state }) => state === 'not-found');
}

/** All sources of the record with links, copies and passages, and copies that are not a source yet. */
export async function deskSources(
	{ reader }: Pick<Store, 'reader'>,
	record: TrackerRecord
): Promise<{ sources: DeskSource[]; others: Omit<ArchivedCopy, 'text'>[] }> {
	const [links, copies] = [await listLinkChecks(reader), await listCopies(reader)];
	const copiesOf = Map.groupBy(copies, ({ url }) => url);
	const texts = await copyTexts(reader, [...copiesOf.keys()]);
	const citations = citationsBySource(record);
	const sources = [...record.sources.values()].map((source) => ({
		source,
		link: links.get(source.id),
		copies: copiesOf.get(source.url) ?? [],
		citations: (citations.get(source.id) ?? []).map((citation) => ({
			...citation,
			state: passageState(citation.passage, texts.get(source.url) ?? [])
		}))
	}));
	const known = new Set(sources.map(({ source }) => source.url));
	return { sources, others: copies.filter(({ url }) => !known.has(url)) };
}

/** The citations of the source with this address, each checked against `text`. */
export function citationsAgainst(
	record: TrackerRecord,
	url: string,
	text: string
): CheckedCitation[] {
	const source = [...record.sources.values()].find((candidate) => candidate.url === url);
	const citations = source ? (citationsBySource(record).get(source.id) ?? []) : [];
	return citations.map((citation) => ({
		...citation,
		state: passageState(citation.passage, [text])
	}));
}

function citationsBySource(record: TrackerRecord): Map<string, Omit<CheckedCitation, 'state'>[]> {
	const all = record.milestones.flatMap(({ slug, title, citations }) =>
		citations.map(({ sourceId, passage }) => ({
			sourceId,
			citation: { milestone: { slug, title }, passage }
		}))
	);
	const grouped = Map.groupBy(all, ({ sourceId }) => sourceId);
	return new Map([...grouped].map(([id, cited]) => [id, cited.map(({ citation }) => citation)]));
}
