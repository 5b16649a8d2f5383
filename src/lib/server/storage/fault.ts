/** Why the database cannot be written or read: what an operator can do something about. */
export type StorageFault = 'locked' | 'full' | 'read-only' | 'damaged' | 'unreachable';

/** By the beginning of the codes of SQLite (sqlite.org/rescode.html). */
const FAULTS: readonly (readonly [code: string, fault: StorageFault])[] = [
	['SQLITE_BUSY', 'locked'],
	['SQLITE_LOCKED', 'locked'],
	['SQLITE_FULL', 'full'],
	['SQLITE_READONLY', 'read-only'],
	['SQLITE_CORRUPT', 'damaged'],
	['SQLITE_NOTADB', 'damaged'],
	['SQLITE_IOERR', 'unreachable'],
	['SQLITE_CANTOPEN', 'unreachable']
];

/** The fault of the database that `error` tells of; undefined where it tells of something else. */
export function storageFault(error: unknown): StorageFault | undefined {
	if (!(error instanceof Error)) return undefined;
	const { code } = error as { code?: unknown };
	const found = FAULTS.find(([prefix]) => typeof code === 'string' && code.startsWith(prefix));
	return found?.[1] ?? storageFault(error.cause);
}
