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
import { recordDigest } from '$lib/server/storage/record/record-digest';
import type { Store } from '$lib/server/storage/store';

/** A copy of the database, with its digest. */
export interface Backup {
	path: string;
	takenAt: Instant;
	/** SHA-256 of what it publishes. */
	digest: string;
}

/** The largest difference between the clocks of file system and program. */
const SECOND_MS = 1000;
/** How many copies stay in a folder; the oldest are deleted. */
const KEPT = 14;
/** The message of backup and restore for a database on a server. */
export const NO_FILE =
	'PostgreSQL brings its own backup: pg_dump copies the database, pg_restore puts a copy back (docs/operations.md).';
const COPY = /^tracker-\d{4}-\d{2}-\d{2}T[\d-]+Z\.db$/u;

/**
 * Copies the database into `folder` while the tracker runs, checks the copy, and notes its digest beside it.
 * A copy gets its name only when it is complete.
 * @throws Error if the copy is damaged or cannot be written, or if there is no file to copy
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
 * Checks that a copy is undamaged and, if it has a note, that it publishes what the note says.
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
 * Replaces the database at `target` with a verified copy; the old database is moved aside. If root runs this, the
 * copy gets the old database's owner, because the tracker itself is not root and could not write it.
 * @returns where the old database is now; undefined if there was none
 * @throws Error if the copy is damaged, or the tracker is running; then nothing has changed
 */
export async function restore(
	copy: string,
	target: string,
	at: Instant
): Promise<string | undefined> {
	const digest = await verifyCopy(copy);
	const incoming = `${target}.incoming`;
	try {
		await copyFile(copy, incoming);
		if ((await verifyCopy(incoming)) !== digest)
			throw new Error(`${incoming} is another than ${copy}.`);
		if (process.getuid?.() === 0) giveTo(existsSync(target) ? target : dirname(target), incoming);
		return putInPlace(incoming, target, at);
	} finally {
		// Refused: a whole copy of the database must not lie around.
		rmSync(incoming, { force: true });
	}
}

/** @returns where the old database is now */
function putInPlace(incoming: string, target: string, at: Instant): string | undefined {
	const aside = existsSync(target) ? `${target}.before-${at.replaceAll(/[:.]/gu, '-')}` : undefined;
	if (aside) {
		// A damaged file cannot be closed properly, so move it aside as it is.
		if (integrityProblems(target).length === 0) closeDatabase(target);
		renameSync(target, aside);
	}
	forgetBeside(target);
	renameSync(incoming, target);
	return aside;
}

/** Gives `path` the same owner as `owned`. */
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

/** Milliseconds at `now` since the last copy; undefined without one. Copies from the future do not count. */
export function backupAge(folder: string, now: number): number | undefined {
	const ages = listBackups(folder).map((path) => now - statSync(path).mtimeMs);
	// It was made while the clock was ahead.
	const past = ages.filter((age) => age >= -SECOND_MS);
	return past.length === 0 ? undefined : Math.max(0, Math.min(...past));
}

function removeOldest(folder: string): void {
	for (const path of listBackups(folder).slice(0, -KEPT)) {
		rmSync(path);
		rmSync(noteOf(path), { force: true });
	}
}
