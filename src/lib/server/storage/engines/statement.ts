/**
 * One change of the schema in a migration: a statement in SQLite's SQL, in the portable subset, or something for
 * which each engine has its own SQL.
 */
export type Statement =
	| string
	/** Rows of a table can only be added; `allow` permits changes during a migration. */
	| { refuse: 'update' | 'delete'; on: string }
	| { allow: 'update' | 'delete'; on: string }
	/** Notifies other processes when a row of the table changes, if the engine can. */
	| { announce: string };

/** Makes `table` append-only: the database itself refuses to change or remove rows. */
export function appendOnly(table: string): Statement[] {
	return [
		{ refuse: 'update', on: table },
		{ refuse: 'delete', on: table }
	];
}
