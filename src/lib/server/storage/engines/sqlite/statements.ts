import type { Statement } from '$lib/server/storage/engines/statement';

/** Our statements in SQLite's SQL. */
export function sqliteStatements(statement: Statement): string[] {
	if (typeof statement === 'string') return [statement];
	// Nothing to do, because other processes watch the file.
	if ('announce' in statement) return [];
	if ('allow' in statement) return [`drop trigger ${statement.on}_refuses_${statement.allow}`];
	const { on, refuse } = statement;
	return [
		`create trigger ${on}_refuses_${refuse} before ${refuse} on ${on}
			begin select raise(abort, '${on} is append-only'); end`
	];
}
