import Papa from 'papaparse';
import type { z } from 'zod';
import type { Problem } from '$lib/domain/problem';
import { problemsOf } from '$lib/server/schemas/problems';
import { DataSourceError, readDataFile } from './data-source';

/** The content of a file, or its problems. */
export type ReadFile<T> = { data: T } | { problems: Problem[] };

/** Reads and validates a JSON file of `source`. @throws DataSourceError */
export function readJsonFile<S extends z.ZodType>(
	source: string,
	file: string,
	schema: S
): ReadFile<z.output<S>> {
	return readWith(source, file, (text) => validate(JSON.parse(text) as unknown, schema));
}

/** Reads a CSV file with a header row; every row must fit `schema`. Paths begin with the line number. */
export function readCsvFile<S extends z.ZodType>(
	source: string,
	file: string,
	schema: S
): ReadFile<z.output<S>[]> {
	return readWith<z.output<S>[]>(source, file, (text) => {
		const { data } = Papa.parse<unknown>(text, { header: true, skipEmptyLines: true });
		const rows: z.output<S>[] = [];
		const problems: Problem[] = [];
		for (const [index, value] of data.entries()) {
			const row = validate(value, schema);
			if ('data' in row) rows.push(row.data);
			// The first line is the header.
			else problems.push(...row.problems.map((it) => ({ ...it, path: [index + 2, ...it.path] })));
		}
		return problems.length > 0 ? { problems } : { data: rows };
	});
}

function readWith<T>(
	source: string,
	file: string,
	parse: (text: string) => ReadFile<T>
): ReadFile<T> {
	try {
		return parse(readDataFile(source, file));
	} catch (error) {
		if (error instanceof DataSourceError) throw error;
		const { message, code } = error as NodeJS.ErrnoException;
		const problem = error instanceof SyntaxError ? 'json-invalid' : 'file-unreadable';
		return { problems: [{ path: [], problem, args: { reason: code ?? message } }] };
	}
}

function validate<S extends z.ZodType>(value: unknown, schema: S): ReadFile<z.output<S>> {
	// Report the input, to distinguish a missing value from one of the wrong type.
	const result = schema.safeParse(value, { reportInput: true });
	return result.success ? { data: result.data } : { problems: problemsOf(result.error) };
}
