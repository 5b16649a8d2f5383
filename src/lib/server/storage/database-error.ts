import { storageFault } from './fault';

/** Thrown if the database cannot be used as it is; the message tells the operator everything they need. */
export class DatabaseError extends Error {
	override readonly name = 'DatabaseError';
}

/** `error` as one sentence for an operator, if it is about the whole database; else unchanged. */
export function databaseError(error: unknown): unknown {
	if (!(error instanceof Error) || error instanceof DatabaseError) return error;
	if (error.message.includes('corrupted migrations'))
		return new DatabaseError(
			'The database is newer than this program: start the newer version, or restore a backup.'
		);
	const fault = storageFault(error);
	if (!fault) return error;
	const reason = error.cause instanceof Error ? error.cause.message : error.message;
	return new DatabaseError(`The database of DATABASE_URL is ${fault}: ${reason}`, { cause: error });
}
