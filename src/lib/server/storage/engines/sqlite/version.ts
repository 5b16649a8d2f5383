/** Older versions can damage a file in WAL mode if several connections reset it at once (sqlite.org/wal.html). */
const OLDEST_SQLITE = [3, 51, 3];

/** Why a version of SQLite, such as `3.51.2`, must not be used, in one sentence; undefined if it may. */
export function sqliteProblem(version: string): string | undefined {
	const parts = version.split('.').map(Number);
	const differing = OLDEST_SQLITE.findIndex((oldest, index) => parts[index] !== oldest);
	const isOlder = differing >= 0 && (parts[differing] ?? 0) < (OLDEST_SQLITE[differing] ?? 0);
	if (!isOlder) return undefined;
	return `SQLite ${version} is too old: better-sqlite3 must bring ${OLDEST_SQLITE.join('.')} or newer.`;
}
