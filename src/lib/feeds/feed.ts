import type { Language } from '$lib/domain/language';
import type { ChangeKind } from '$lib/domain/record/changes';
import { addMilliseconds, type Instant } from '$lib/domain/time';
import type { Description, RetractedDescription } from './description';
import { changeLines, heading, lines, retractionLines, type Words } from './words';

/** An entry of a feed, in one language. */
export interface FeedEntry {
	/** An address; the same for the same news in every format. */
	id: string;
	url: string;
	title: string;
	lines: readonly string[];
	published: Instant;
	updated: Instant;
	tags: readonly { term: string; label: string }[];
	sources: readonly { url: string; title: string; language: string }[];
	/** Its milestone, for programs; `null` if it is about something else. */
	about: Description | null;
}

/** A feed, in one language. */
export interface Feed {
	title: string;
	subtitle: string;
	author: string;
	language: Language;
	/** The page with the same content. */
	home: string;
	/** The address of the feed itself, without the format. */
	address: { path: string; query: string };
	updated: Instant;
	entries: readonly FeedEntry[];
}

/** The entry of a milestone; after a correction it is the same entry with a newer date. */
export function entryOf(description: Description, words: Words): FeedEntry {
	const { pages, publishedAt, updatedAt } = description;
	return {
		id: pages[words.language],
		url: pages[words.language],
		title: heading(description, words),
		lines: lines(description, words),
		published: publishedAt,
		updated: updatedAt,
		tags: tagsOf(description, words),
		sources: description.sources.map(({ source }) => ({
			url: source.url,
			title: source.title ?? words.publisher(source),
			language: source.language
		})),
		about: description
	};
}

/**
 * The entry of a retraction: the milestone's entry, newer and without its content, so that it replaces the wrong
 * entry in feed readers.
 */
export function retractionEntryOf(retraction: RetractedDescription, words: Words): FeedEntry {
	const { pages, publishedAt, updatedAt } = retraction;
	return {
		id: pages[words.language],
		url: pages[words.language],
		title: words.retraction,
		lines: retractionLines(retraction, words),
		published: publishedAt,
		updated: updatedAt,
		tags: [changeTag('retracted', words)],
		sources: [],
		about: null
	};
}

/**
 * An entry for each change of a milestone, the latest first. After a retraction the earlier ones stay, newer and
 * without title and note, so that they replace the copies in feed readers.
 */
export function changeEntriesOf(
	told: Description | RetractedDescription,
	words: Words,
	version: (title: string, number: number) => string
): FeedEntry[] {
	const page = told.pages[words.language];
	const title = 'retractedOn' in told ? words.retraction : heading(told, words);
	let number = 0;
	return told.changes
		.toReversed()
		.map((change, index, { length }) => {
			const isRetraction = change.kind === 'retracted';
			if (!isRetraction) number += 1;
			return {
				id: `${page}#${isRetraction ? 'retraction' : 'version'}-${number}`,
				url: page,
				title: isRetraction ? words.retraction : version(title, number),
				lines: changeLines(change, words),
				published: change.at,
				// All were changed by the retraction; a millisecond tells each from the next.
				updated:
					'retractedOn' in told ? addMilliseconds(told.updatedAt, index + 1 - length) : change.at,
				tags: [changeTag(change.kind, words)],
				sources: [],
				about: null
			};
		})
		.toReversed();
}

function changeTag(kind: ChangeKind, words: Words): FeedEntry['tags'][number] {
	return { term: `change/${kind}`, label: words.changes[kind] };
}

function tagsOf(description: Description, words: Words): FeedEntry['tags'] {
	const { modality, kind, stage, tracks } = description;
	return [
		{ term: `modality/${modality}`, label: words.modalities[modality] },
		{ term: `kind/${kind}`, label: words.kinds[kind] },
		...(stage ? [{ term: `stage/${stage}`, label: words.stages[stage] }] : []),
		...tracks.map((track) => ({ term: `track/${track}`, label: words.tracks[track] }))
	];
}

/** The last instant at which one of the entries changed. */
export function newest(entries: readonly FeedEntry[], otherwise: Instant): Instant {
	return (
		entries
			.map(({ updated }) => updated)
			.toSorted()
			.at(-1) ?? otherwise
	);
}
