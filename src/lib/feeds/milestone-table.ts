import type { Localized } from '$lib/domain/language';
import { milestoneFields, type AnyField } from '$lib/domain/milestones/fields/each';
import { precisionOf } from '$lib/domain/time';
import type { CsvTable } from './csv';
import type { Description } from './description';
import { read, type Words } from './words';

/** Joins several values within a field; no address or name contains it. */
const AND = ' | ';

type Cell = (description: Description, words: Words) => string | number;

const BEFORE: Record<string, Cell> = {
	id: ({ id }) => id,
	date: ({ clocks }) => clocks.date,
	precision: ({ clocks }) => precisionOf(clocks.date),
	recorded_on: ({ clocks }) => clocks.recordedOn,
	checked_on: ({ clocks }) => clocks.checkedOn,
	modality: ({ modality }) => modality
};

const AFTER: Record<string, Cell> = {
	sources: ({ sources }) => sources.map(({ source }) => source.url).join(AND),
	revision: ({ revision }) => revision.number,
	revised_on: ({ revision }) => revision.on,
	page: ({ pages }, words) => pages[words.language]
};

/** A column for each field but the date and the sources, which stand among the others. */
function fieldColumns(): [string, Cell][] {
	return milestoneFields().flatMap(([name, field]): [string, Cell][] => {
		if (field.kind === 'date' || field.kind === 'citations') return [];
		const column = name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
		return [
			[column, (description, words) => cellOf(field, description[name as keyof Description], words)]
		];
	});
}

function cellOf({ kind }: AnyField, value: unknown, words: Words): string {
	switch (kind) {
		case 'text':
			return value ? read(value as Localized, words) : '';
		case 'people':
			return (value as Localized[]).map((person) => read(person, words)).join(AND);
		case 'choices':
			return (value as string[]).join(AND);
		default:
			return (value as string | null) ?? '';
	}
}

const COLUMNS: [string, Cell][] = [
	...Object.entries(BEFORE),
	...fieldColumns(),
	...Object.entries(AFTER)
];

/** Milestones as a table for machines, with texts in one language. */
export function milestoneTable(descriptions: readonly Description[], words: Words): CsvTable {
	return {
		columns: COLUMNS.map(([column]) => column),
		rows: descriptions.map((it) => COLUMNS.map(([, cell]) => cell(it, words)))
	};
}
