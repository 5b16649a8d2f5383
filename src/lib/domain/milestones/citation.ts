import type { Localized } from '$lib/domain/language';
import type { PartialDate } from '$lib/domain/time';

/** Official: a public authority, or a verbatim copy of its document; press: everything else. */
export const SOURCE_KINDS = ['official', 'press'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** What a publication is to the text that it hands on. */
export const REMARK_KINDS = [
	'cites',
	'quotes',
	'reproduces',
	'summarises',
	'text-of',
	'copy',
	'copy-of',
	'copy-on',
	'private-copy-of',
	'low-quality-copy',
	'on',
	'archive'
] as const;
export type RemarkKind = (typeof REMARK_KINDS)[number];

/** A remark on where a publication has its text from. */
export interface SourceRemark {
	kind: RemarkKind;
	/** Whom or what, in each language in the case that the phrase of the kind asks for. */
	of?: Localized;
}

/** A publication. */
export interface Source {
	id: string;
	url: string;
	/** The name it goes by, whatever the language; readers meet its name in theirs. */
	publisher: string;
	/** As published; `null` if it was not saved. */
	title: string | null;
	/** ISO 639-1 code of its language; `und` if unknown. */
	language: string;
	kind: SourceKind;
	publishedOn: PartialDate | null;
	/** Absent where the publisher speaks for itself. */
	remark?: SourceRemark;
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
