/**
 * What a page shows, read from and written to the query string of its address: one value for each name,
 * names in a fixed order, so that the same view always has the same address.
 */

/** For each name, in the order of addresses: reads its value from `text`; `undefined` if the text is invalid. */
export type Readers<Q> = { [Name in keyof Q]: (text: string) => Q[Name] | undefined };

/** A parameter that the page cannot use: an unknown name, an invalid value, a second value. */
export interface IgnoredParameter {
	name: string;
	value: string;
}

/** Reads `parameters`. An empty value comes from a blank field of a form: it counts as absent, not as an error. */
export function readQuery<Q extends object>(
	parameters: Iterable<[string, string]>,
	readers: Readers<Q>,
	defaults: Q
): { query: Q; ignored: IgnoredParameter[] } {
	const query = { ...defaults };
	const seen = new Set<string>();
	const ignored: IgnoredParameter[] = [];
	for (const [name, value] of parameters) {
		if (value === '') continue;
		const known = Object.hasOwn(readers, name) && !seen.has(name);
		const read = known ? readers[name as keyof Q](value) : undefined;
		if (read === undefined) {
			ignored.push({ name, value });
			continue;
		}
		query[name as keyof Q] = read;
		seen.add(name);
	}
	return { query, ignored };
}

/** The canonical query string of `query`, with its question mark; empty if every value is the default. */
export function writeQuery<Q extends object>(query: Q, readers: Readers<Q>, defaults: Q): string {
	const parameters = new URLSearchParams();
	for (const name of Object.keys(readers) as (keyof Q & string)[]) {
		if (query[name] !== defaults[name]) parameters.append(name, String(query[name]));
	}
	const text = parameters.toString();
	return text === '' ? '' : `?${text}`;
}

/** A function that reads the values of a closed list. */
export function choice<T extends string>(values: readonly T[]): (text: string) => T | undefined {
	return (text) => values.find((value) => value === text);
}
