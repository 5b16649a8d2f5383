import type { Language } from '$lib/domain/language';
import type { Source } from '$lib/domain/milestones/citation';
import { precisionOf, type Day } from '$lib/domain/time';
import type { Description } from './description';
import { heading, read, type Words } from './words';

/** A value of JSON-LD. */
export type LinkedData = Record<string, unknown>;

/**
 * A milestone as an Event of schema.org. The vocabulary has days, months and years; a quarter appears in the
 * description only.
 */
export function eventOf(description: Description, words: Words): LinkedData {
	const { clocks, pages, place, actors, modality, uid } = description;
	return {
		'@context': 'https://schema.org',
		'@type': 'Event',
		'@id': pages[words.language],
		identifier: uid,
		url: pages[words.language],
		name: heading(description, words),
		description: read(description.summary, words) || read(description.title, words),
		...(precisionOf(clocks.date) === 'quarter' ? {} : { startDate: clocks.date }),
		eventStatus: 'https://schema.org/EventScheduled',
		keywords: { '@type': 'DefinedTerm', termCode: modality, name: words.modalities[modality] },
		...(place ? { location: { '@type': 'Place', name: read(place, words) } } : {}),
		...(actors.length > 0
			? { about: actors.map((actor) => ({ '@type': 'Thing', name: read(actor, words) })) }
			: {}),
		subjectOf: description.sources.map(({ source }) => workOf(source, words)),
		mainEntityOfPage: pageOf(description, words)
	};
}

function workOf(source: Source, words: Words): LinkedData {
	const { url, title, language, publishedOn } = source;
	const dated = publishedOn !== null && precisionOf(publishedOn) !== 'quarter';
	return {
		'@type': 'CreativeWork',
		url,
		publisher: { '@type': 'Organization', name: words.publisher(source) },
		...(title === null ? {} : { name: title }),
		// The tag of an unknown language says nothing to a reader.
		...(language === 'und' ? {} : { inLanguage: language }),
		...(dated ? { datePublished: publishedOn } : {})
	};
}

function pageOf(description: Description, { language }: Words): LinkedData {
	const { clocks, revision, pages, publishedAt, updatedAt } = description;
	return {
		'@type': 'WebPage',
		url: pages[language],
		inLanguage: language,
		datePublished: publishedAt,
		dateModified: updatedAt,
		lastReviewed: clocks.checkedOn,
		version: String(revision.number)
	};
}

/** A file with the whole record, for download. */
export interface Distribution {
	url: string;
	type: string;
}

/** The record as a Dataset of schema.org. */
export function datasetOf(about: {
	url: string;
	name: string;
	description: string;
	language: Language;
	/** The address of the licence. */
	licence: string;
	version: number;
	modified: Day;
	coverage: { from: string; to: string };
	distributions: readonly Distribution[];
}): LinkedData {
	return {
		'@context': 'https://schema.org',
		'@type': 'Dataset',
		'@id': about.url,
		url: about.url,
		name: about.name,
		description: about.description,
		inLanguage: about.language,
		license: about.licence,
		version: String(about.version),
		dateModified: about.modified,
		temporalCoverage: `${about.coverage.from}/${about.coverage.to}`,
		isAccessibleForFree: true,
		spatialCoverage: ['Kazakhstan', 'European Union'],
		distribution: about.distributions.map(({ url, type }) => ({
			'@type': 'DataDownload',
			contentUrl: url,
			encodingFormat: type
		}))
	};
}

/** JSON that is safe inside a `<script>` element: nothing in it ends the element or begins a comment. */
export function toScript(data: LinkedData): string {
	return JSON.stringify(data).replace(
		/[<>&\u2028\u2029]/gu,
		(sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
}
