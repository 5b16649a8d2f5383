import type { Sent } from './field';

/** So many rows are read from a form; the schema allows {@link MOST_ROWS}. */
const READ_ROWS = 30;

/** So many rows of people or sources a milestone may have. */
export const MOST_ROWS = 20;

/** Rows of a form, named by their number: `actors.0`; at least one, so that there is something to type into. */
export function readRows<T>(name: string, { text }: Sent, read: (row: string) => T): T[] {
	const count = Math.min(Number.parseInt(text(`${name}.count`), 10) || 1, READ_ROWS);
	return Array.from({ length: Math.max(count, 1) }, (_, index) => read(`${name}.${index}`));
}

/** The number of the row that is the `index`th of those that are not blank. */
export function rowNumber<T>(
	rows: readonly T[],
	isBlankRow: (row: T) => boolean,
	index: unknown
): number {
	const numbers = rows.flatMap((row, number) => (isBlankRow(row) ? [] : [number]));
	return numbers[Number(index)] ?? 0;
}
