import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { instant } from '$lib/domain/time';
import { throttlesIn } from '$lib/server/auth/throttle';
import { loadRecord } from '$lib/server/record/load';
import { readShippedRecord } from '$lib/server/record/shipped';
import { importRecord } from '$lib/server/services/record/import-record';
import { moveRecord } from '$lib/server/services/record/move-record';
import { publishMilestone } from '$lib/server/services/milestones/publish-milestone';
import { migrate } from '$lib/server/storage/migrate';
import { openStore } from '$lib/server/storage/open-store';
import { recordDigest } from '$lib/server/storage/record/record-digest';
import { TABLES } from '$lib/server/storage/tables';
import { listTables } from '$lib/server/storage/whole-tables';
import { newPostgres, onPostgres } from '$tests/support/database';
import { sent } from '$tests/support/editorial';
import { temporaryFolder, temporaryStore } from '$tests/support/store';

const AT = instant('2026-11-24T08:00:00.000Z');

/** A database file with an editor's work. */
async function filledFile() {
	const url = `file:${join(temporaryFolder(), 'tracker.db')}`;
	const store = openStore(url);
	onTestFinished(() => store.close());
	await migrate(store.db);
	await importRecord(store, readShippedRecord('data'), AT);
	await publishMilestone(store, sent());
	await throttlesIn(store, 'secret', () => AT)('x', { uses: 1, seconds: 60 }).use('a');
	return { ...store, url };
}

async function emptyPostgres() {
	const { url, remove } = await newPostgres('template0');
	onTestFinished(remove);
	const store = openStore(url);
	onTestFinished(() => store.close());
	return { ...store, url };
}

it('the list of tables names every table', async () => {
	const store = await temporaryStore();
	const found = (await listTables(store.reader)).filter((name) => !name.startsWith('kysely_'));
	expect(Object.keys(TABLES).toSorted()).toEqual(found.toSorted());
});

describe.skipIf(!onPostgres)('a record that is moved to a server', () => {
	it('is copied row by row, and can then be read and written', async () => {
		const [file, server] = [await filledFile(), await emptyPostgres()];
		const { tables, history, digest } = await moveRecord(file, server);
		expect(tables.find(({ table }) => table === 'milestone')?.rows).toBe(51);
		expect(tables.find(({ table }) => table === 'throttle')?.rows).toBe(1);
		expect(history).toBeGreaterThan(50);
		expect(await recordDigest(server.reader)).toBe(digest);
		expect(await loadRecord(server)).toEqual(await loadRecord(file));
		await importRecord(server, readShippedRecord('data'), AT);
		expect(await recordDigest(server.reader)).toBe(digest);
		const slug = 'third-round-of-talks-2026';
		const again = await publishMilestone(server, sent({ slug, baseRevision: 1 }));
		expect(again).toMatchObject({ ok: true });
	});

	it('is refused if the target is not empty, and leaves nothing if it fails', async () => {
		const [file, server] = [await filledFile(), await emptyPostgres()];
		const used = await temporaryStore();
		await expect(moveRecord(file, used)).rejects.toThrow(/is not empty/u);
		await file.db.updateTable('audit_head').set({ hash: 'another' }).execute();
		await expect(moveRecord(file, server)).rejects.toThrow(/Faults of the history: 1/u);
		expect(await listTables(server.reader)).toEqual([]);
	});

	it('is moved by one command, which refuses while the tracker has the file open', async () => {
		const [file, server] = [await filledFile(), await emptyPostgres()];
		const move = () =>
			promisify(execFile)('tsx', ['src/commands/desk.ts', 'move', server.url], {
				env: { ...process.env, DATABASE_URL: file.url, SESSION_KEY: '' }
			});
		await expect(move()).rejects.toThrow(/in use: stop the tracker first/u);
		await file.close();
		const { stdout } = await move();
		expect(stdout).toMatch(/^milestone +51 rows {2}[\da-f]{64}$/mu);
		expect(stdout).toContain('each arrived as it was sent');
		expect(stdout).toContain(await recordDigest(server.reader));
		expect(stdout).not.toContain('tracker@');
		await expect(move()).rejects.toThrow(/is not empty/u);
	});
});
