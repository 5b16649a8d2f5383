import { generateAtomFeed } from 'feedsmith';

/** The answer of the check as it stands now. */
export interface AnswerEntry {
	/** Address of the answer. */
	url: string;
	/** Address of the feed. */
	self: string;
	feedTitle: string;
	language: string;
	/** One sentence. */
	title: string;
	/** The lines of the answer; the entry is another one when one of them changes. */
	lines: readonly string[];
	/** Tells these lines from others. */
	digest: string;
	/** Since when the record holds what they rest on. */
	updated: Date;
}

/** An Atom feed (RFC 4287) with one entry, whose id hangs on the lines: readers see it again only when they change. */
export function answerFeed(entry: AnswerEntry): string {
	const { url, self, feedTitle, language, title, lines, digest, updated } = entry;
	return generateAtomFeed({
		id: self,
		title: { value: feedTitle },
		updated,
		links: [
			{ href: self, rel: 'self', type: 'application/atom+xml' },
			{ href: url, rel: 'alternate', hreflang: language }
		],
		authors: [{ name: feedTitle }],
		entries: [
			{
				id: `${url}#${digest}`,
				title: { value: title },
				updated,
				links: [{ href: url, rel: 'alternate' }],
				content: { value: lines.join('\n'), type: 'text' }
			}
		]
	});
}
