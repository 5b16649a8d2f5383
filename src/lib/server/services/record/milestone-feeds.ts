import type { Stage } from '$lib/domain/agreements/stages';
import { textIn, type Language } from '$lib/domain/language';
import { lastChangeAt, type TrackerRecord } from '$lib/domain/record/record';
import type { RetractedDescription } from '$lib/feeds/description';
import {
	changeEntriesOf,
	entryOf,
	newest,
	retractionEntryOf,
	type Feed,
	type FeedEntry
} from '$lib/feeds/feed';
import { heading } from '$lib/feeds/words';
import { STAGE_NAMES } from '$lib/i18n/names/labels';
import { m } from '$lib/i18n/paraglide/messages';
import { dateSlots, reachSlots, numberSlots } from '$lib/i18n/values/slots';
import { descriptionsOf, retractionsOf } from './descriptions';
import { wordsOf } from '$lib/server/services/milestones/words';

/** A request for a feed. */
export interface FeedPlace {
	record: TrackerRecord;
	language: Language;
	origin: string;
}

/** Everything. */
export function wholeFeed(place: FeedPlace): Feed {
	return feedOf(place, { path: '', title: m.data_feed_all(), home: '/timeline' }, () => true);
}

/** The milestones of a tracked agreement; `undefined` for any other, which has none. */
export function agreementFeed(place: FeedPlace, slug: string): Feed | undefined {
	const agreement = place.record.agreements.find((it) => it.slug === slug && it.role === 'tracked');
	if (!agreement) return undefined;
	const { kind, name } = agreement;
	return feedOf(
		place,
		{
			path: `/agreements/${slug}`,
			title: textIn(name, place.language)?.text ?? slug,
			home: `/agreements/${slug}`
		},
		({ tracks }) => tracks.includes(kind)
	);
}

/** The milestones of one stage. */
export function stageFeed(place: FeedPlace, stage: Stage): Feed {
	return feedOf(
		place,
		{ path: `/stages/${stage}`, title: STAGE_NAMES[stage](), home: `/timeline?stage=${stage}` },
		(told) => told.stage === stage
	);
}

/** The changes of one milestone, including its retraction; `undefined` if it was never published. */
export function changesFeed(place: FeedPlace, slug: string): Feed | undefined {
	const { record, origin, language } = place;
	const isIt = ({ id }: { id: string }) => id === slug;
	const description = descriptionsOf(record, origin).find(isIt);
	const told = description ?? retractionsOf(record, origin).find(isIt);
	if (!told) return undefined;
	const words = wordsOf(language);
	const title = description ? heading(description, words) : words.retraction;
	const path = `/milestones/${slug}`;
	const entries = changeEntriesOf(told, words, (title, version) =>
		m.data_version_title({ title, ...numberSlots('version', version, language) })
	);
	return compose(place, { path, title: m.data_feed_versions({ title }), home: path }, entries);
}

interface Head {
	/** The feed's address after the language. */
	path: string;
	title: string;
	/** The address after the language of the page with the same content. */
	home: string;
}

function feedOf(
	place: FeedPlace,
	head: Head,
	isIn: (told: Pick<RetractedDescription, 'tracks' | 'stage'>) => boolean
): Feed {
	const { record, origin, language } = place;
	const words = wordsOf(language);
	const told = descriptionsOf(record, origin).filter(isIn);
	const retracted = retractionsOf(record, origin).filter(isIn);
	return compose(place, head, [
		...retracted.map((retraction) => retractionEntryOf(retraction, words)),
		...told.map((description) => entryOf(description, words))
	]);
}

/** The newest in the record comes first, whenever it happened. */
function compose({ record, language, origin }: FeedPlace, head: Head, entries: FeedEntry[]): Feed {
	const { checkedOn, knownUntil } = record.check;
	const site = m.common_site_title();
	const base = `${origin}/${language}`;
	return {
		title: `${head.title} · ${site}`,
		subtitle: m.data_feed_checked({
			...dateSlots('date', checkedOn, language),
			...reachSlots('reach', knownUntil, language)
		}),
		author: site,
		language,
		home: base + head.home,
		address: { path: `${base}${head.path}/feed`, query: '' },
		updated: newest(entries, lastChangeAt(record)),
		entries: entries.toSorted((a, b) =>
			a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0
		)
	};
}
