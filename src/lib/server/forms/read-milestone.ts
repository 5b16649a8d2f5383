import { LANGUAGES } from '$lib/domain/language';
import {
	NO_SOURCE,
	NO_TEXTS,
	type TypedMilestone,
	type TypedSource,
	type TypedTexts
} from '$lib/domain/editorial/typed';
import { parseDateText } from '$lib/domain/time';

/** So many rows of sources or actors are read; the schema allows 20. */
const ROWS = 30;

const SOURCE_FIELDS = Object.keys(NO_SOURCE) as (keyof TypedSource)[];

/** The milestone form as sent: fields are named by their path (`title.en`, `sources.0.url`). */
export function readMilestone(form: FormData): TypedMilestone {
	const text = (name: string) => {
		const value = form.get(name);
		// A browser sends line breaks as \r\n; shown again as they are, they would pile up.
		return typeof value === 'string' ? value.replace(/\r\n/gu, '\n') : '';
	};
	const texts = (name: string): TypedTexts =>
		fromKeys(LANGUAGES, (language) => text(`${name}.${language}`));
	const rows = <T>(name: string, read: (row: string) => T, none: T): T[] => {
		const count = Math.min(Number.parseInt(text(`${name}.count`), 10) || 1, ROWS);
		const all = Array.from({ length: count }, (_, index) => read(`${name}.${index}`));
		return all.length > 0 ? all : [none];
	};
	return {
		tracks: form.getAll('tracks').filter((track) => typeof track === 'string'),
		kind: text('kind'),
		stage: text('stage'),
		status: text('status'),
		date: dateOf(text('date'), text('datePicked')),
		place: texts('place'),
		actors: rows('actors', texts, NO_TEXTS),
		title: texts('title'),
		summary: texts('summary'),
		confidence: text('confidence'),
		confidenceReason: texts('confidenceReason'),
		sources: rows(
			'sources',
			(row) => {
				const source = fromKeys(SOURCE_FIELDS, (field) => text(`${row}.${field}`));
				return { ...source, publishedOn: dateIn(source.publishedOn) };
			},
			NO_SOURCE
		)
	};
}

/**
 * A date that can be read becomes the record's own, in whichever language it was shown or typed, so that two forms with
 * one date agree.
 */
function dateIn(typed: string): string {
	const read = parseDateText(typed);
	return 'date' in read ? read.date : typed;
}

/** Typed or picked; both, where they contradict each other, so that the check finds it unclear. */
function dateOf(typed: string, picked: string): string {
	if (typed.trim() === '') return picked;
	const date = dateIn(typed);
	return picked === '' || picked === date ? date : `${typed} / ${picked}`;
}

function fromKeys<K extends string>(keys: readonly K[], value: (key: K) => string) {
	return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, string>;
}
