import type { Language } from '$lib/domain/language';
import type { Day } from '$lib/domain/time';
import type { Description } from './description';
import { heading, lines, type Words } from './words';

/** An entry of a feed, in one language. */
export interface FeedEntry {
	/** An address; the same for the same news, whatever the format. */
	id: string;
	url: string;
	title: string;
	lines: readonly string[];
	published: Day;
	updated: Day;
	tags: readonly { term: string; label: string }[];
	sources: readonly { url: string; title: string; language: string }[];
	/** The milestone behind it, for programs; `null` where it is about something else. */
	about: Description | null;
}

/** Entries that somebody follows, in one language. */
export interface Feed {
	title: string;
	subtitle: string;
	author: string;
	language: Language;
	/** The page that shows the same. */
	home: string;
	/** Where the feed itself is; its name without the format. */
	address: { path: string; query: string };
	updated: Day;
	entries: readonly FeedEntry[];
}

/** The entry that tells of a milestone; it is the same entry after a correction, and newer. */
export function entryOf(description: Description, words: Words): FeedEntry {
	const { pages, clocks, revision } = description;
	return {
		id: pages[words.language],
		url: pages[words.language],
		title: heading(description, words),
		lines: lines(description, words),
		published: clocks.recordedOn,
		updated: revision.on,
		tags: tagsOf(description, words),
		sources: description.sources.map(({ source }) => ({
			url: source.url,
			title: source.title ?? source.publisher,
			language: source.language
		})),
		about: description
	};
}

/** The entry that tells of the newest version of a milestone: another entry with each version. */
export function versionOf(description: Description, words: Words, title: string): FeedEntry {
	const entry = entryOf(description, words);
	const { number, on } = description.revision;
	return { ...entry, id: `${entry.id}#version-${number}`, title, published: on };
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

/** The newest day on which one of the entries changed. */
export function newest(entries: readonly FeedEntry[], otherwise: Day): Day {
	return (
		entries
			.map(({ updated }) => updated)
			.toSorted()
			.at(-1) ?? otherwise
	);
}
