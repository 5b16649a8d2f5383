import { LANGUAGES } from '$lib/domain/language';
import {
	NO_SOURCE,
	NO_TEXTS,
	type TypedMilestone,
	type TypedSource,
	type TypedTexts
} from '$lib/domain/editorial/typed';

/** The largest number of rows of sources or actors that is read; the schema allows 20. */
const ROWS = 30;

const SOURCE_FIELDS = Object.keys(NO_SOURCE) as (keyof TypedSource)[];

/** The milestone form as sent: fields are named by their path (`title.en`, `sources.0.url`). */
export function readMilestone(form: FormData): TypedMilestone {
	const text = (name: string) => {
		const value = form.get(name);
		// Browsers send line breaks as \r\n; if the form showed them again unchanged, they would pile up.
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
			(row) => fromKeys(SOURCE_FIELDS, (field) => text(`${row}.${field}`)),
			NO_SOURCE
		)
	};
}

/** The date as typed or picked; if the two differ, both, so that the check finds it unclear. */
function dateOf(typed: string, picked: string): string {
	if (typed.trim() === '' || picked === '' || picked === typed.trim())
		return typed.trim() ? typed : picked;
	return `${typed} / ${picked}`;
}

function fromKeys<K extends string>(keys: readonly K[], value: (key: K) => string) {
	return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, string>;
}
