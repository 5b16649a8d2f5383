import { describe, expect, it } from 'vitest';
import { projectTexts } from './tracked-files';

/** The only folders with code for one engine. */
const ENGINES = 'src/lib/server/storage/engines/';

/** SQL that only one engine understands; Kysely builds queries from what both understand. */
const OF_ONE_ENGINE =
	/\bpragma\b|\browid\b|\bsqlite_master\b|\b(?:julianday|strftime|json_extract|ifnull|group_concat|glob)\(|\bpg_\w+\(|::\w+|\bilike\b/iu;

const sources = projectTexts().filter(
	({ path }) => /^src\/.+\.(?:ts|svelte)$/u.test(path) && !path.endsWith('.test.ts')
);
const outside = sources.filter(({ path }) => !path.startsWith(ENGINES));

function importing(name: string): string[] {
	const pattern = new RegExp(`(?:from|import\\()\\s*'${name}'`, 'u');
	return sources.flatMap(({ path, text }) => (pattern.test(text) ? [path] : []));
}

describe('what the engines do differently', () => {
	it('is in one folder for each, and the other engine’s library is not loaded', () => {
		const [sqlite, postgres] = [importing('better-sqlite3'), importing('pg')];
		expect(sqlite.length).toBeGreaterThan(0);
		expect(sqlite.filter((path) => !path.startsWith(`${ENGINES}sqlite/`))).toEqual([]);
		expect(postgres.length).toBeGreaterThan(0);
		expect(postgres.filter((path) => !path.startsWith(`${ENGINES}postgres/`))).toEqual([]);
		const always = /^import (?!type)[^;]*from 'pg'/mu;
		expect(sources.filter(({ text }) => always.test(text)).map(({ path }) => path)).toEqual([]);
	});

	it('is in no query: Kysely builds them, and migrations use the engines’ statements', () => {
		const written = outside.filter(
			({ path, text }) => /\bsql(?:`|\.raw|<)/u.test(text) && !path.includes('/storage/migrations/')
		);
		expect(written.map(({ path }) => path)).toEqual([]);
		const migrations = outside.filter(({ path }) => /\/migrations\/\d{4}-/u.test(path));
		expect(migrations.length).toBeGreaterThan(9);
		expect(migrations.filter(({ text }) => text.includes('sql.raw'))).toEqual([]);
	});

	it('is in no SQL of storage', () => {
		const storage = outside.filter(({ path }) => path.startsWith('src/lib/server/storage/'));
		expect(storage.length).toBeGreaterThan(40);
		const found = storage.flatMap(({ path, text }) =>
			text
				.split('\n')
				// Comments may mention an engine.
				.filter((line) => !/^\s*(?:\/?\*|\/\/)/u.test(line) && OF_ONE_ENGINE.test(line))
				.map((line) => `${path}: ${line.trim()}`)
		);
		expect(found).toEqual([]);
	});

	it('is never checked elsewhere: no service or page depends on the engine', () => {
		const asking = outside.filter(({ text }) =>
			/\bisPostgres\(|\badapter instanceof\b/u.test(text)
		);
		expect(asking.map(({ path }) => path).toSorted()).toEqual([
			// These deal with database files: beginning makes one, moving reads one, and restoring writes one.
			'src/commands/desk/begin.ts',
			'src/commands/desk/move.ts',
			'src/commands/desk/restore.ts',
			'src/lib/server/storage/open-store.ts'
		]);
	});
});
