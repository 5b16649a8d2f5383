/**
 * What a migration asks of the schema: a statement in the words of SQLite, in the portable subset, or something
 * that each engine says in its own way.
 */
export type Statement =
	| string
	/** Rows of a table can be added and nothing else; `allow` opens one way for a migration. */
	| { refuse: 'update' | 'delete'; on: string }
	| { allow: 'update' | 'delete'; on: string }
	/** Other processes are told when a row of the table changes, where the engine can tell them. */
	| { announce: string };

/** Rows of `table` can be added, and never changed or removed: the database itself refuses. */
export function appendOnly(table: string): Statement[] {
	return [
		{ refuse: 'update', on: table },
		{ refuse: 'delete', on: table }
	];
}
