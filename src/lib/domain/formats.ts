/*
 * The formats in which the tracker answers programs, each as the end of its addresses: `feed.atom`, `cite.bib`.
 * Routes, links and what other sites may read follow from these lists.
 */

interface Format {
	/** The media type. */
	type: string;
	/** What it is called, in every language. */
	name: string;
}

export const FEED_FORMATS = ['atom', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

export const FEEDS: Record<FeedFormat, Format> = {
	atom: { type: 'application/atom+xml', name: 'Atom' },
	json: { type: 'application/feed+json', name: 'JSON Feed' }
};

export const REFERENCE_FORMATS = ['bib', 'ris'] as const;
export type ReferenceFormat = (typeof REFERENCE_FORMATS)[number];

export const REFERENCES: Record<ReferenceFormat, Format> = {
	bib: { type: 'application/x-bibtex', name: 'BibTeX' },
	ris: { type: 'application/x-research-info-systems', name: 'RIS' }
};

/** The formats of a drawing as a file of its own. */
export const PICTURE_FORMATS = ['svg', 'png'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

export const PICTURES: Record<PictureFormat, Format> = {
	svg: { type: 'image/svg+xml', name: 'SVG' },
	png: { type: 'image/png', name: 'PNG' }
};

/** Tables, calendars, archives and figures. */
const DATA_FORMATS = ['csv', 'ics', 'json', 'zip'] as const;

/** The ends of the files that programs of other sites read; pictures are shown, not read. */
export const SHARED_FORMATS = [
	...new Set<string>([...FEED_FORMATS, ...REFERENCE_FORMATS, ...DATA_FORMATS])
];

/** Whether `value` is of a closed list. */
export function isOneOf<T extends string>(values: readonly T[], value: string): value is T {
	return values.some((one) => one === value);
}
