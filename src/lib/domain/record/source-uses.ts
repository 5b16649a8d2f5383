import type { Agreement } from '$lib/domain/agreements/agreement';
import type { Citation, Source, SourceKind } from '$lib/domain/milestones/citation';
import type { Milestone } from '$lib/domain/milestones/milestone';
import type { TrackerRecord } from './record';

/** A source and everything that cites it. */
export interface SourceUse {
	source: Source;
	/** The latest first. */
	milestones: Milestone[];
	/** Agreements that cite it for a step of their path or for their notes. */
	agreements: { agreement: Agreement; steps: number }[];
}

/** Every source of the record with everything that cites it, in the order of the record. */
export function sourceUses(
	record: Pick<TrackerRecord, 'sources' | 'milestones' | 'agreements'>
): SourceUse[] {
	return [...record.sources.values()].map((source) => ({
		source,
		milestones: record.milestones.filter(({ citations }) => names(citations, source)),
		agreements: record.agreements.flatMap((agreement) => {
			const steps = agreement.path.filter(({ citations }) => names(citations, source)).length;
			return steps > 0 || names(agreement.citations, source) ? [{ agreement, steps }] : [];
		})
	}));
}

function names(citations: readonly Citation[], source: Source): boolean {
	return citations.some(({ sourceId }) => sourceId === source.id);
}

/** Which sources to show; `null` means any. */
export interface SourceFilter {
	kind: SourceKind | null;
	/** ISO 639-1 code, or `und`. */
	language: string | null;
}

export function passes(source: Source, { kind, language }: SourceFilter): boolean {
	return (
		(kind === null || source.kind === kind) && (language === null || source.language === language)
	);
}

export interface Publisher {
	name: string;
	uses: SourceUse[];
}

/**
 * Uses by publisher.
 * @param nameOf what its publisher is called in the reader's language
 * @param compare order of names in the reader's language
 */
export function byPublisher(
	uses: readonly SourceUse[],
	nameOf: (source: Source) => string,
	compare: (a: string, b: string) => number
): Publisher[] {
	const groups = Map.groupBy(uses, ({ source }) => nameOf(source));
	return [...groups]
		.map(([name, group]) => ({ name, uses: group }))
		.sort((a, b) => compare(a.name, b.name));
}
