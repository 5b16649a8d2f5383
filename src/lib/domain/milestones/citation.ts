import type { PartialDate } from '$lib/domain/time';

/** Official: a public authority, or a verbatim copy of its document; press: everything else. */
export const SOURCE_KINDS = ['official', 'press'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** A publication. */
export interface Source {
	id: string;
	url: string;
	publisher: string;
	/** As published; `null` where it was not kept. */
	title: string | null;
	/** ISO 639-1 code of the language it is written in; `und` where that is not known. */
	language: string;
	kind: SourceKind;
	publishedOn: PartialDate | null;
}

/**
 * The bare name of a publisher. In the facts a note on provenance may follow it in parentheses, in English:
 * "EU Monitor (reproduces the Commission document)"; lists have no room for it.
 */
export function publisherName({ publisher }: Pick<Source, 'publisher'>): string {
	return publisher.replace(/ \([^()]*\)$/u, '');
}

/** At most this many words of a source are quoted. */
export const PASSAGE_WORDS = 12;

/** Pins a claim to a passage of a source. */
export interface Citation {
	sourceId: string;
	/** The words that prove the claim, exactly as they stand in the source; `null` where they were not kept. */
	passage: string | null;
}

export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export function countWords(text: string): number {
	return text.split(/\s+/u).filter(Boolean).length;
}
