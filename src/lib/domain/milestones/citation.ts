import type { PartialDate } from '$lib/domain/time';

/** Official: a public authority, or a verbatim copy of its document; press: everything else. */
export const SOURCE_KINDS = ['official', 'press'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** A publication. */
export interface Source {
	id: string;
	url: string;
	publisher: string;
	/** As published; `null` if it was not saved. */
	title: string | null;
	/** ISO 639-1 code of its language; `und` if unknown. */
	language: string;
	kind: SourceKind;
	publishedOn: PartialDate | null;
}

/**
 * The name of a publisher alone. In the facts a note on provenance may follow it in parentheses, in English:
 * "EU Monitor (reproduces the Commission document)"; lists have no room for the note.
 */
export function publisherName({ publisher }: Pick<Source, 'publisher'>): string {
	return publisher.replace(/ \([^()]*\)$/u, '');
}

/** The maximum number of words that we quote from a source. */
export const PASSAGE_WORDS = 12;

/** Pins a claim to a passage of a source. */
export interface Citation {
	sourceId: string;
	/** The words that prove the claim, exactly as in the source; `null` if they were not saved. */
	passage: string | null;
}

export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export function countWords(text: string): number {
	return text.split(/\s+/u).filter(Boolean).length;
}
