/** Why the database cannot be written or read, for causes that an operator can deal with. */
export type StorageFault = 'locked' | 'full' | 'read-only' | 'damaged' | 'unreachable';

/**
 * Faults by the beginning of their code: SQLite's (sqlite.org/rescode.html), the file system's, and PostgreSQL's
 * SQLSTATE (postgresql.org/docs/current/errcodes-appendix.html).
 */
const FAULTS: readonly (readonly [code: string, fault: StorageFault])[] = [
	['SQLITE_BUSY', 'locked'],
	['SQLITE_LOCKED', 'locked'],
	['SQLITE_FULL', 'full'],
	['SQLITE_READONLY', 'read-only'],
	['SQLITE_CORRUPT', 'damaged'],
	['SQLITE_NOTADB', 'damaged'],
	['SQLITE_IOERR', 'unreachable'],
	['SQLITE_CANTOPEN', 'unreachable'],
	['EROFS', 'read-only'],
	['EACCES', 'read-only'],
	['ENOSPC', 'full'],
	['55P03', 'locked'],
	['57014', 'locked'],
	['40001', 'locked'],
	['40P01', 'locked'],
	['25P03', 'locked'],
	['53100', 'full'],
	['25006', 'read-only'],
	['XX001', 'damaged'],
	['XX002', 'damaged'],
	['08', 'unreachable'],
	['28', 'unreachable'],
	['3D000', 'unreachable'],
	['53', 'unreachable'],
	['57P', 'unreachable'],
	['58', 'unreachable']
];

/** The database fault behind `error`; undefined if it has another cause. */
export function storageFault(error: unknown): StorageFault | undefined {
	if (!(error instanceof Error)) return undefined;
	const { code } = error as { code?: unknown };
	const found = FAULTS.find(([prefix]) => typeof code === 'string' && code.startsWith(prefix));
	return found?.[1] ?? storageFault(error.cause);
}
