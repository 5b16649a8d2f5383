import { existsSync, rmSync } from 'node:fs';
import SQLite from 'better-sqlite3';

/** Files that SQLite keeps beside a database: they belong to that database and must not be used with another. */
export const BESIDE = ['-wal', '-shm'];

/**
 * Writes a complete and consistent copy of a database to `path` while others go on reading and writing it.
 * The copy is one file, without a write-ahead log.
 */
export async function copyDatabase(sqlite: SQLite.Database, path: string): Promise<void> {
	await sqlite.backup(path);
	const copy = new SQLite(path);
	copy.pragma('journal_mode = DELETE');
	copy.close();
}

/** What SQLite's own check finds wrong with the file at `path`; empty if it is undamaged. */
export function integrityProblems(path: string): string[] {
	try {
		const file = new SQLite(path, { readonly: true, fileMustExist: true });
		const rows = file.pragma('integrity_check') as { integrity_check: string }[];
		const broken = (file.pragma('foreign_key_check') as unknown[]).length;
		file.close();
		const problems = rows.map((row) => row.integrity_check).filter((text) => text !== 'ok');
		return broken > 0 ? [...problems, `${broken} rows point to nothing`] : problems;
	} catch (error) {
		return [error instanceof Error ? error.message : String(error)];
	}
}

/**
 * Writes the write-ahead log into the file, and leaves no files beside it.
 * @throws Error if another process has the database open
 */
export function closeDatabase(path: string): void {
	if (!existsSync(path)) return;
	const file = new SQLite(path, { timeout: 0 });
	try {
		file.pragma('journal_mode = DELETE');
	} catch {
		throw new Error(`${path} is in use: stop the tracker first.`);
	} finally {
		file.close();
	}
}

/** Removes the files that a damaged database has left beside it. */
export function forgetBeside(path: string): void {
	for (const ending of BESIDE) rmSync(path + ending, { force: true });
}
