import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What a database leaves beside itself: its log, the key of its sessions, what a restore moved aside. */
const TRACES = ['-wal', '-secret', '.before-'];
/** Where backups go unless the operator says otherwise. */
const BACKUPS = 'backups';

/**
 * Why the file at `path` must not be started anew, in one sentence: an empty desk in the place of a lost database
 * would go on without its edits and retractions, and let whoever has the new set-up link in.
 * @returns undefined if it has a database, or if nothing shows that there ever was one
 */
export function lostProblem(path: string): string | undefined {
	const folder = dirname(path);
	if (!existsSync(folder))
		return `The folder ${folder} of DATABASE_URL does not exist: mount it, or make it for a new tracker.`;
	const isThere = existsSync(path);
	if (isThere && statSync(path).size > 0) return undefined;
	const trace = traceOf(path);
	if (!trace) return undefined;
	const what = isThere ? 'is empty' : 'is gone';
	return `The database ${path} ${what}, but there was one, as ${trace} shows: restore a backup, or begin anew with "npm run desk -- begin".`;
}

/** A file that an earlier database at `path` has left. */
function traceOf(path: string): string | undefined {
	const folder = dirname(path);
	const name = basename(path);
	const left = readdirSync(folder).find((file) =>
		TRACES.some((end) => file.startsWith(name + end))
	);
	if (left) return join(folder, left);
	const backups = join(folder, BACKUPS);
	const copy = existsSync(backups) && readdirSync(backups).find((file) => file.endsWith('.db'));
	return copy ? join(backups, copy) : undefined;
}
