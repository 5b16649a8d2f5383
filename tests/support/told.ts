import { unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import type { Language, Localized } from '$lib/domain/language';
import type { Dump } from '$lib/server/schemas/dump';
import { readAtom, readCalendar, readJsonFeed, readReference, readTable } from './formats';

/*
 * What all our formats and announcements say about one milestone, read by third-party parsers.
 */

/** The address of the milestone. */
export const SLUG = 'third-round-of-talks-2026';

/** The milestone's title in an answer; `undefined` if the answer does not contain it. */
export type Reader = (body: string, bytes: Uint8Array, language: Language) => string | undefined;
interface Item {
	id: string;
	title: Localized;
}

export const itemsIn = (text: string) => (JSON.parse(text) as { items: Item[] }).items;
const inApi: Reader = (text, _bytes, language) =>
	itemsIn(text).find(({ id }) => id === SLUG)?.title[language];
const inTable: Reader = (text) => readTable(text).find((row) => row['id'] === SLUG)?.['title'];
const inAtom: Reader = (text) => readAtom(text).find(({ id }) => id.endsWith(SLUG))?.title;
const inJsonFeed: Reader = (text) => readJsonFeed(text).find(({ id }) => id?.endsWith(SLUG))?.title;
export const inCalendar: Reader = (text) => {
	const event = readCalendar(text).find(({ uid }) => uid.startsWith(`${SLUG}@`));
	return event && `${event.status} ${event.sequence} ${event.date}: ${event.title}`;
};
const inFile =
	(name: string, read: Reader): Reader =>
	(_text, bytes, language) =>
		read(new TextDecoder().decode(unzipSync(bytes)[name]), bytes, language);
export const inPage =
	(selector: string): Reader =>
	(html) =>
		parseHTML(html).document.querySelector(selector)?.textContent?.trim();
const inMilestoneLink = inPage(`a[href$="/milestones/${SLUG}"]`);
const inLinkedData: Reader = (html) =>
	(
		JSON.parse(inPage('script[type="application/ld+json"]')(html, new Uint8Array(), 'en')!) as {
			name: string;
		}
	).name;
const inReference: Reader = (text) => readReference(text)[0]?.title;

/** The milestone's title in lists, by their address in each language. */
export const LISTS: Record<string, Reader> = {
	'milestones.csv': inTable,
	'download.zip#csv': inFile('milestones.csv', inTable),
	'download.zip#json': inFile('milestones.json', inApi),
	timeline: inMilestoneLink,
	'embed/timeline': inMilestoneLink,
	'/api/v1/milestones': inApi,
	'/api/v1/milestones?updated_since=2026-11-23&kind=round': inApi,
	'/api/v1/dump.json': (text, _bytes, language) => {
		const file = (JSON.parse(text) as Dump).files['milestones.json'] as {
			milestones: { slug: string; title: Localized }[];
		};
		return file.milestones.find(({ slug }) => slug === SLUG)?.title[language];
	}
};

export const FEEDS: Record<string, Reader> = {
	'feed.atom': inAtom,
	'feed.json': inJsonFeed,
	'agreements/eu-kz-vfa/feed.json': inJsonFeed,
	'agreements/eu-kz-ra/feed.atom': inAtom,
	'stages/negotiation/feed.atom': inAtom,
	'stages/negotiation/feed.json': inJsonFeed
};

/** Addresses of this milestone only. */
export const OWN: Record<string, Reader> = {
	[`milestones/${SLUG}`]: inPage('h1'),
	[`milestones/${SLUG}#json-ld`]: inLinkedData,
	[`milestones/${SLUG}/cite.bib`]: inReference,
	[`milestones/${SLUG}/cite.ris`]: inReference,
	[`/api/v1/milestones/${SLUG}`]: (text, _bytes, language) =>
		(JSON.parse(text) as { item: Item }).item.title[language]
};

/** The result for each address: a title if it names the milestone, a status if it refuses. */
export async function said(
	url: string,
	readers: Record<string, Reader>,
	language: Language
): Promise<Record<string, string | undefined>> {
	const found = Object.entries(readers).map(async ([name, read]) => {
		const [path = ''] = name.split('#');
		const address = path.startsWith('/') ? path : `/${language}/${path}`;
		const response = await fetch(url + address);
		const bytes = new Uint8Array(await response.arrayBuffer());
		if (!response.ok) return [name, String(response.status)];
		return [name, read(new TextDecoder().decode(bytes), bytes, language)];
	});
	return Object.fromEntries(await Promise.all(found)) as Record<string, string | undefined>;
}
