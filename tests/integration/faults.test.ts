import { execFileSync } from 'node:child_process';
import { closeSync, openSync, statSync, writeFileSync, writeSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrate } from '$lib/server/storage/migrate';
import { openStore } from '$lib/server/storage/open-store';
import { probeStorage } from '$lib/server/storage/probe';
import { onPostgres } from '$tests/support/database';
import { setUpEditor } from '$tests/support/desk';
import { roundForm, setUp } from '$tests/support/desk-client';
import { temporaryFolder } from '$tests/support/store';
import { startTracker, type RunningTracker } from '$tests/support/tracker';

/** A tracker with its database in `folder`, and the form that creates its first editor. */
async function startIn(folder: string) {
	const path = join(folder, 'tracker.db');
	const tracker = await startTracker({ DATABASE_URL: `file:${path}` });
	onTestFinished(async () => void (await tracker.stop()));
	return { tracker, path };
}

/** Sends the set-up form, which is the only write without a session. */
function write({ url, lines }: RunningTracker): Promise<Response> {
	const [, address] = /(\/desk\/setup\?token=\S+)/u.exec(lines.join('\n')) ?? [];
	const body = new URLSearchParams({
		name: 'Aigerim "Q"',
		email: 'a@example.org',
		password: 'correct horse battery'
	});
	return fetch(`${url}${address}`, {
		method: 'POST',
		headers: { origin: url, accept: 'text/html' },
		redirect: 'manual',
		body
	});
}

/** The writer sees the problem and keeps what was typed, except the password. */
async function expectRefused(response: Response): Promise<void> {
	expect(response.status).toBe(503);
	const html = await response.text();
	expect(html).toContain('name="email" value="a@example.org"');
	expect(html).toContain('value="Aigerim &quot;Q&quot;"');
	expect(html).toMatch(/action="\/desk\/setup\?token=/u);
	expect(html).not.toContain('correct horse');
}

async function expectReaders({ url }: RunningTracker): Promise<void> {
	for (const path of ['/en', '/ru/timeline', '/kk/sources?kind=press'])
		expect((await fetch(url + path)).status, path).toBe(200);
}

const health = async ({ url }: RunningTracker) =>
	(await (await fetch(`${url}/readyz`)).json()) as { reading: string; writing: string };

/** A disk of a few megabytes; only root may create one. */
function smallDisk(): string | undefined {
	const folder = join(temporaryFolder(), 'disk');
	mkdirSync(folder);
	try {
		execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', folder], { stdio: 'ignore' });
	} catch {
		return undefined;
	}
	onTestFinished(() => void execFileSync('umount', ['-l', folder]));
	return folder;
}

describe.skipIf(onPostgres)('while the file of the database is', () => {
	it('locked by another process, readers are served and writers keep what they typed', async () => {
		const { tracker, path } = await startIn(temporaryFolder());
		expect(await health(tracker)).toMatchObject({ reading: 'ok', writing: 'ok' });
		const other = new SQLite(path);
		other.exec('begin immediate');
		await expectRefused(await write(tracker));
		await expectReaders(tracker);
		expect(await health(tracker)).toMatchObject({ reading: 'ok', writing: 'locked' });
		other.exec('rollback');
		other.close();
		expect((await write(tracker)).status).toBe(303);
	});

	it('damaged, readers are served from memory and the operator is told', async () => {
		const { tracker, path } = await startIn(temporaryFolder());
		damage(path);
		expect((await write(tracker)).status).toBe(503);
		await expectReaders(tracker);
		expect((await health(tracker)).reading).toBe('damaged');
	});

	it('damaged in one place, the first query that meets it reports it, in the log as one line of JSON', async () => {
		const { tracker, path } = await startIn(temporaryFolder());
		const cookie = await setUpEditor(tracker);
		for (const table of ['editor_session', 'milestone']) damageRoot(path, table);
		const response = await fetch(`${tracker.url}/desk`, { headers: { cookie } });
		expect(response.status).toBe(503);
		expect((await health(tracker)).reading).toBe('damaged');
		const since = tracker.lines.findIndex((line) => line.startsWith('Serving on')) + 1;
		const told = tracker.lines.slice(since).map((line) => JSON.parse(line) as object);
		expect(told).toContainEqual(
			expect.objectContaining({ method: 'GET', route: '/desk', fault: 'damaged' })
		);
		await expectReaders(tracker);
		const another = startTracker({ DATABASE_URL: `file:${path}` });
		await expect(another).rejects.toThrow(
			/^The tracker did not start:\nThe database of DATABASE_URL is damaged: [^\n]+$/u
		);
	});

	it('on a disk that has become read-only, the operator is told', async ({ skip }) => {
		const folder = smallDisk();
		if (!folder) return skip('only root can make a disk');
		const store = openStore(`file:${join(folder, 'tracker.db')}`);
		onTestFinished(() => store.close());
		await migrate(store.db);
		// Linux cannot make a disk read-only while files are open for writing, so use a second, read-only mount.
		const other = temporaryFolder();
		execFileSync('mount', ['--bind', folder, other]);
		onTestFinished(() => void execFileSync('umount', [other]));
		execFileSync('mount', ['-o', 'remount,bind,ro', other]);
		const seen = (path: string) =>
			probeStorage({ ...store, file: { path: join(path, 'tracker.db'), copyTo: async () => {} } });
		expect(await seen(folder)).toEqual({ reading: 'ok', writing: 'ok' });
		expect(await seen(other)).toEqual({ reading: 'ok', writing: 'read-only' });
	});

	it('on a full disk, nothing is half written, and writing works again when there is room', async ({
		skip
	}) => {
		const folder = smallDisk();
		if (!folder) return skip('only root can make a small disk');
		const { tracker, path } = await startIn(folder);
		const ballast = join(folder, 'ballast');
		fillUp(ballast);
		await expectRefused(await write(tracker));
		await expectReaders(tracker);
		expect((await health(tracker)).writing).toBe('full');
		const reader = new SQLite(path, { readonly: true });
		expect(reader.pragma('integrity_check', { simple: true })).toBe('ok');
		expect(reader.prepare('select count(*) from editor').pluck().get()).toBe(0);
		reader.close();
		execFileSync('rm', [ballast]);
		expect((await write(tracker)).status).toBe(303);
	});

	it('on a full disk, a milestone that could not be published comes back as it was typed', async ({
		skip
	}) => {
		const folder = smallDisk();
		if (!folder) return skip('only root can make a small disk');
		const { tracker } = await startIn(folder);
		const desk = await setUp(tracker);
		const ballast = join(folder, 'ballast');
		fillUp(ballast);
		const form = roundForm({ 'title.en': 'Typed while there was no room' });
		const publish = () => desk.post('/desk/milestones/new?/publish', form);
		const refused = await publish();
		expect(refused.status).toBe(503);
		expect(await refused.text()).toContain('value="Typed while there was no room"');
		execFileSync('rm', [ballast]);
		expect((await publish()).status).toBe(303);
	});
});

/** Overwrites every page of the database. */
function damage(path: string): void {
	checkpoint(path);
	overwrite(path, 0, statSync(path).size);
}

/** Overwrites the first byte of a table's first page. */
function damageRoot(path: string, table: string): void {
	checkpoint(path);
	const reader = new SQLite(path, { readonly: true });
	const root = reader.prepare('select rootpage from sqlite_schema where name = ?').pluck();
	const size = reader.pragma('page_size', { simple: true }) as number;
	const page = root.get(table) as number;
	reader.close();
	overwrite(path, (page - 1) * size, 1);
}

/** Moves everything from the write-ahead log into the file. */
function checkpoint(path: string): void {
	const other = new SQLite(path);
	other.pragma('wal_checkpoint(truncate)');
	other.close();
}

function overwrite(path: string, from: number, length: number): void {
	const file = openSync(path, 'r+');
	writeSync(file, Buffer.alloc(length, 0xff), 0, undefined, from);
	closeSync(file);
}

/** Writes until there is no room for a single byte more. */
function fillUp(path: string): void {
	const file = openSync(path, 'w');
	try {
		for (;;) writeSync(file, Buffer.alloc(4096));
	} catch {
		closeSync(file);
	}
	try {
		for (;;) writeFileSync(path, 'x', { flag: 'a' });
	} catch {
		// Now it is full.
	}
}
