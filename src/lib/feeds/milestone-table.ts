import { precisionOf } from '$lib/domain/time';
import type { CsvTable } from './csv';
import type { Description } from './description';
import { read, type Words } from './words';

/** Joins several values within a field; no address or name contains it. */
const AND = ' | ';

const COLUMNS: Record<string, (description: Description, words: Words) => string | number> = {
	id: ({ id }) => id,
	date: ({ clocks }) => clocks.date,
	precision: ({ clocks }) => precisionOf(clocks.date),
	recorded_on: ({ clocks }) => clocks.recordedOn,
	checked_on: ({ clocks }) => clocks.checkedOn,
	modality: ({ modality }) => modality,
	status: ({ status }) => status,
	kind: ({ kind }) => kind,
	stage: ({ stage }) => stage ?? '',
	tracks: ({ tracks }) => tracks.join(AND),
	title: ({ title }, words) => read(title, words),
	summary: ({ summary }, words) => read(summary, words),
	place: ({ place }, words) => (place ? read(place, words) : ''),
	actors: ({ actors }, words) => actors.map((actor) => read(actor, words)).join(AND),
	confidence: ({ confidence }) => confidence,
	sources: ({ sources }) => sources.map(({ source }) => source.url).join(AND),
	revision: ({ revision }) => revision.number,
	revised_on: ({ revision }) => revision.on,
	page: ({ pages }, words) => pages[words.language]
};

/** Milestones as a table for machines, with texts in one language. */
export function milestoneTable(descriptions: readonly Description[], words: Words): CsvTable {
	const columns = Object.keys(COLUMNS);
	const cells = Object.values(COLUMNS);
	return { columns, rows: descriptions.map((it) => cells.map((cell) => cell(it, words))) };
}
