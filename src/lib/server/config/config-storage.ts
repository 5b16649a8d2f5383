/* The settings for database and processes; config.ts reads them with the rest. */

export interface StorageConfig {
	/** `file:` and a path, or the address of a PostgreSQL database. */
	databaseUrl: string;
	/** Signs sessions and links in emails; undefined: the key is in a file beside the database file. */
	sessionKey: string | undefined;
	/** How many processes serve on this machine. */
	processes: number;
}

export const STORAGE_SETTINGS = ['DATABASE_URL', 'SESSION_KEY', 'WEB_CONCURRENCY'] as const;

type Environment = Partial<Record<(typeof STORAGE_SETTINGS)[number] | 'BACKUP_FOLDER', string>>;

/** The length of what `openssl rand -base64 32` prints, without the `=` at the end. */
const KEY_LENGTH = 43;

/** Adds one line to `problems` for each bad setting, without its value, because two of them contain a secret. */
export function readStorage(environment: Environment, problems: string[]): StorageConfig {
	const databaseUrl = environment.DATABASE_URL || 'file:data/tracker.db';
	const { SESSION_KEY: sessionKey = '', BACKUP_FOLDER: backupFolder } = environment;
	const processes = environment.WEB_CONCURRENCY || '1';
	const isServer = isPostgresAddress(databaseUrl);
	if (!isServer && !/^file:./u.test(databaseUrl))
		problems.push(
			'DATABASE_URL must be "file:" and a path, or an address such as postgres://user:password@host:5432/tracker.'
		);
	if (sessionKey && sessionKey.length < KEY_LENGTH)
		problems.push(
			`SESSION_KEY must be a random text of at least ${KEY_LENGTH} characters: openssl rand -base64 32`
		);
	if (isServer && !sessionKey)
		problems.push(
			'SESSION_KEY must be set where DATABASE_URL is a server, to the same for all processes: openssl rand -base64 32'
		);
	if (isServer && backupFolder)
		problems.push('BACKUP_FOLDER must be empty where DATABASE_URL is a server: pg_dump copies it.');
	if (!/^[1-9]\d?$/u.test(processes))
		problems.push('WEB_CONCURRENCY must be a whole number of processes from 1 to 99.');
	return { databaseUrl, sessionKey: sessionKey || undefined, processes: Number(processes) };
}

function isPostgresAddress(value: string): boolean {
	if (!/^postgres(?:ql)?:\/\/./u.test(value) || !URL.canParse(value)) return false;
	return new URL(value).pathname.length > 1;
}
