import type { Citation, Source } from './citation';

/** A source with its passages that prove a claim, in the order in which they are cited. */
export interface CitedSource {
	source: Source;
	/** Empty if no passage was saved. */
	passages: string[];
}

/** The sources in `citations`, each once; a citation of an unknown source is left out. */
export function citedSources(
	sources: ReadonlyMap<string, Source>,
	citations: readonly Citation[]
): CitedSource[] {
	const cited = new Map<string, CitedSource>();
	for (const { sourceId, passage } of citations) {
		const source = sources.get(sourceId);
		if (!source) continue;
		const entry = cited.get(sourceId) ?? { source, passages: [] };
		if (passage !== null) entry.passages.push(passage);
		cited.set(sourceId, entry);
	}
	return [...cited.values()];
}

/** The number of sources of a claim: the reason for its confidence if nobody has written one. */
export interface Evidence {
	sources: number;
	/** How many of them are official. */
	official: number;
	/** Different publishers: five reports by one agency count once. */
	publishers: number;
}

export function evidenceOf(sources: readonly Pick<Source, 'kind' | 'publisher'>[]): Evidence {
	return {
		sources: sources.length,
		official: sources.filter((source) => source.kind === 'official').length,
		publishers: new Set(sources.map((source) => source.publisher)).size
	};
}

/** Where the Union publishes its law. */
const LAW_HOST = 'eur-lex.europa.eu';

/** From the best on: law, an authority itself, an authority's text elsewhere, the press. */
function rankOf({ url, kind, remark }: Source): number {
	if (new URL(url).hostname === LAW_HOST) return 0;
	if (kind === 'official') return remark ? 2 : 1;
	return 3;
}

/** The best sources of a figure, law first; equals stay in the order in which they are cited. @param most how many */
export function bestSources(sources: readonly Source[], most: number): Source[] {
	return sources.toSorted((a, b) => rankOf(a) - rankOf(b)).slice(0, most);
}
