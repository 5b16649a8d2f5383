import type { SourceKind } from '$lib/domain/milestones/citation';
import type { Day, Instant } from '$lib/domain/time';

/** What a page said about itself when it was read. */
export interface PageFacts {
	/** Its address; empty if a text was pasted without one. */
	url: string;
	title: string;
	publisher: string;
	/** ISO 639-1, or `und`. */
	language: string;
	kind: SourceKind;
	publishedOn: Day | null;
}

/** The text of a source as it was read: for the desk, never for readers. */
export interface ArchivedCopy extends PageFacts {
	id: string;
	text: string;
	/** SHA-256 of the text in UTF-8, in hexadecimal. */
	sha256: string;
	/** Fetched by the tracker, or pasted by an editor. */
	how: 'fetched' | 'pasted';
	readAt: Instant;
}
