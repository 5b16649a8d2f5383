import {
	chownSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Instant } from '$lib/domain/time';
import {
	closeDatabase,
	forgetBeside,
	integrityProblems
} from '$lib/server/storage/engines/sqlite/copies';
import { openStore } from '$lib/server/storage/open-store';
import { recordDigest } from '$lib/server/storage/record-digest';
import type { Store } from '$lib/server/storage/store';

/** A copy of the database, and what is known of it. */
export interface Backup {
	path: string;
	takenAt: Instant;
	/** SHA-256 of what it publishes. */
	digest: string;
}

/** By so much the clocks of file system and program may differ. */
const SECOND_MS = 1000;
/** How many copies stay in a folder; the oldest leave. */
const KEPT = 14;
/** What backup and restore say of a database on a server. */
export const NO_FILE =
	'PostgreSQL brings its own backup: pg_dump copies the database, pg_restore puts a copy back (docs/operations.md).';
const COPY = /^tracker-\d{4}-\d{2}-\d{2}T[\d-]+Z\.db$/u;

/**
 * Copies the database into `folder` while the tracker runs, checks the copy, and notes its digest beside it.
 * A copy has its name only once it is whole.
 * @throws Error where the copy is damaged, or cannot be written, and where there is no file to be copied
 */
export async function backUp(store: Store, folder: string, at: Instant): Promise<Backup> {
	if (!store.file) throw new Error(NO_FILE);
	mkdirSync(folder, { recursive: true });
	const path = join(folder, `tracker-${at.replaceAll(/[:.]/gu, '-')}.db`);
	const unfinished = `${path}.unfinished`;
	try {
		await store.file.copyTo(unfinished);
		const digest = await verifyCopy(unfinished);
		writeFileSync(noteOf(path), `${JSON.stringify({ takenAt: at, digest })}\n`);
		renameSync(unfinished, path);
		removeOldest(folder);
		return { path, takenAt: at, digest };
	} finally {
		rmSync(unfinished, { force: true });
	}
}

/**
 * Checks a copy: whole, and, where its note says what it publishes, publishing that.
 * @returns the digest of what it publishes
 * @throws Error with what is wrong
 */
export async function verifyCopy(path: string): Promise<string> {
	if (!existsSync(path)) throw new Error(`There is no file ${path}.`);
	const problems = integrityProblems(path);
	if (problems.length > 0) throw new Error(`${path} is damaged: ${problems.join('; ')}`);
	const store = openStore(`file:${path}`);
	try {
		const digest = await recordDigest(store.reader);
		const noted = notedDigest(path);
		if (noted !== undefined && noted !== digest)
			throw new Error(`${path} publishes something else than when it was taken.`);
		return digest;
	} finally {
		await store.close();
		closeDatabase(path);
	}
}

/**
 * Puts a verified copy in the place of the database at `target`; what was there is moved aside, beside it. Root
 * gives it to whom the database belonged: the tracker itself is not root, and could not write it.
 * @returns where the old database is now; undefined where there was none
 * @throws Error where the copy is not whole, or the tracker is running; then nothing has changed
 */
export async function restore(
	copy: string,
	target: string,
	at: Instant
): Promise<string | undefined> {
	const digest = await verifyCopy(copy);
	const incoming = `${target}.incoming`;
	await copyFile(copy, incoming);
	if ((await verifyCopy(incoming)) !== digest)
		throw new Error(`${incoming} is another than ${copy}.`);
	if (process.getuid?.() === 0) giveTo(existsSync(target) ? target : dirname(target), incoming);
	const aside = existsSync(target) ? `${target}.before-${at.replaceAll(/[:.]/gu, '-')}` : undefined;
	if (aside) {
		// A damaged file cannot be closed properly; it is moved aside as it is.
		if (integrityProblems(target).length === 0) closeDatabase(target);
		renameSync(target, aside);
	}
	forgetBeside(target);
	renameSync(incoming, target);
	return aside;
}

/** Lets `path` belong to whom `owned` belongs. */
function giveTo(owned: string, path: string): void {
	const { uid, gid } = statSync(owned);
	chownSync(path, uid, gid);
}

function noteOf(path: string): string {
	return `${path}.json`;
}

function notedDigest(path: string): string | undefined {
	if (!existsSync(noteOf(path))) return undefined;
	return (JSON.parse(readFileSync(noteOf(path), 'utf8')) as Backup).digest;
}

/** Copies in `folder`, the oldest first. */
export function listBackups(folder: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((name) => COPY.test(basename(name)))
		.toSorted()
		.map((name) => join(folder, name));
}

/** Milliseconds at `now` since the last copy was taken; undefined without one. One from the future counts for nothing. */
export function backupAge(folder: string, now: number): number | undefined {
	const ages = listBackups(folder).map((path) => now - statSync(path).mtimeMs);
	// A clock that was ahead has taken it.
	const past = ages.filter((age) => age >= -SECOND_MS);
	return past.length === 0 ? undefined : Math.max(0, Math.min(...past));
}

function removeOldest(folder: string): void {
	for (const path of listBackups(folder).slice(0, -KEPT)) {
		rmSync(path);
		rmSync(noteOf(path), { force: true });
	}
}
