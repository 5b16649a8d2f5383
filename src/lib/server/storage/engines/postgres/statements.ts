import type { Statement } from '$lib/server/storage/engines/statement';

/** Our statements in PostgreSQL's SQL. */
export function postgresStatements(statement: Statement): string[] {
	if (typeof statement === 'string') return [translate(statement)];
	if ('announce' in statement) return announce(statement.announce);
	if ('allow' in statement)
		return [`drop trigger ${statement.on}_refuses_${statement.allow} on ${statement.on}`];
	return refuse(statement.refuse, statement.on);
}

/** The types of the portable subset. Texts compare by their bytes, as in SQLite, whatever the server's locale. */
const TYPES = { text: 'text collate "C"', integer: 'integer', real: 'double precision' } as const;

/** A column definition is on a separate line, or after `add column`. */
const COLUMN = /^(\s*|alter table \w+ add column )("?\w+"?) (text|integer|real)\b/gmu;

function translate(statement: string): string {
	if (!/^(?:create|alter) table /u.test(statement)) return statement;
	return statement
		.replace(/\) strict$/u, ')')
		.replaceAll(COLUMN, (_, before: string, name: string, type: keyof typeof TYPES) => {
			return `${before}${name} ${TYPES[type]}`;
		});
}

function refuse(operation: string, table: string): string[] {
	return [
		`create or replace function refuse_change() returns trigger language plpgsql as $$
			begin raise exception '% is append-only', tg_table_name; end $$`,
		`create trigger ${table}_refuses_${operation} before ${operation} on ${table}
			for each row execute function refuse_change()`
	];
}

function announce(table: string): string[] {
	return [
		`create function announce_change() returns trigger language plpgsql as $$
			begin perform pg_notify(tg_table_name, ''); return null; end $$`,
		`create trigger ${table}_announced after update on ${table}
			for each row execute function announce_change()`
	];
}
