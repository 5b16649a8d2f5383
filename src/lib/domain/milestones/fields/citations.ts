import type { Citation } from '$lib/domain/milestones/citation';
import { plainField } from './choice';
import { dateIn } from './date';
import type { Field } from './field';
import { readRows, rowNumber } from './rows';
import { isBlank } from './typed-texts';

/** One source with its passage, as typed. A source that the record has needs its address only. */
export const NO_SOURCE = {
	url: '',
	publisher: '',
	title: '',
	language: '',
	kind: '',
	publishedOn: '',
	passage: ''
};
export type TypedSource = typeof NO_SOURCE;

const COLUMNS = Object.keys(NO_SOURCE) as (keyof TypedSource)[];

/** The sources of a milestone, each with the passage that proves it; at least one. */
export interface Citations<Name extends string> extends Field<Name, Citation[], TypedSource[]> {
	readonly kind: 'citations';
}

export function citations<Name extends string>(name: Name): Citations<Name> {
	return {
		...plainField<Name, Citation[]>(name),
		kind: 'citations',
		...{ blank: [NO_SOURCE], fresh: [NO_SOURCE] },
		toForm: (value, sources) =>
			value.map(({ sourceId, passage }) => ({
				...NO_SOURCE,
				url: sources.get(sourceId)?.url ?? '',
				passage: passage ?? ''
			})),
		toContent: (typed) => typed,
		read: (sent) =>
			readRows(name, sent, (row) => {
				const source = fromColumns((column) => sent.text(`${row}.${column}`));
				return { ...source, publishedOn: dateIn(source.publishedOn) };
			}),
		write: (typed) => [
			[`${name}.count`, String(typed.length)],
			...typed.flatMap((source, row) =>
				COLUMNS.map((column): [string, string] => [`${name}.${row}.${column}`, source[column]])
			)
		],
		inputAt: ([index, column], typed) =>
			`${name}.${rowNumber(typed, isBlank, index)}.${column === 'passage' ? 'passage' : 'url'}`,
		textOf: (typed) =>
			typed.map(({ url, passage }) => (passage ? `${url}: ${passage}` : url)).join('\n'),
		keyOf: (typed) => JSON.stringify(filled(typed).map(keyOfRow)),
		take: (_yours, from) => from,
		mergeRows
	};
}

/**
 * Rows by their address: added and removed on either side, changed on one. `undefined` where both sides have
 * changed one row, or two rows share an address.
 */
function mergeRows(
	base: TypedSource[],
	theirs: TypedSource[],
	yours: TypedSource[]
): TypedSource[] | undefined {
	const [was, there, here] = [byUrl(base), byUrl(theirs), byUrl(yours)];
	if (!was || !there || !here) return undefined;
	const merged: TypedSource[] = [];
	for (const url of new Set([...here.keys(), ...there.keys()])) {
		const [before, other, own] = [was, there, here].map((rows) => rows.get(url));
		const [beforeKey, otherKey, ownKey] = [before, other, own].map((row) => row && keyOfRow(row));
		if (otherKey !== beforeKey && ownKey !== beforeKey && otherKey !== ownKey) return undefined;
		const kept = ownKey === beforeKey ? other : own;
		if (kept) merged.push(kept);
	}
	return merged.length > 0 ? merged : [NO_SOURCE];
}

/** `undefined` where two rows share an address. */
function byUrl(typed: TypedSource[]): ReadonlyMap<string, TypedSource> | undefined {
	const rows = filled(typed);
	const found = new Map(rows.map((row) => [row.url.trim(), row]));
	return found.size === rows.length ? found : undefined;
}

function filled(typed: TypedSource[]): TypedSource[] {
	return typed.filter((row) => !isBlank(row));
}

function keyOfRow(row: TypedSource): string {
	return JSON.stringify(COLUMNS.map((column) => row[column].trim()));
}

function fromColumns(value: (column: keyof TypedSource) => string): TypedSource {
	return Object.fromEntries(COLUMNS.map((column) => [column, value(column)])) as TypedSource;
}
