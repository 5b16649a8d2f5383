import { execFile } from 'node:child_process';
import {
	chownSync,
	closeSync,
	openSync,
	readdirSync,
	statSync,
	utimesSync,
	writeFileSync,
	writeSync
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { fromMilliseconds, instant } from '$lib/domain/time';
import { loadRecord } from '$lib/server/record/load';
import { readShippedRecord } from '$lib/server/record/shipped';
import {
	backUp,
	backupAge,
	listBackups,
	restore,
	verifyCopy
} from '$lib/server/services/record/back-up';
import { importRecord } from '$lib/server/services/record/import-record';
import { recordDigest } from '$lib/server/storage/record/record-digest';
import { raiseRecordVersion } from '$lib/server/storage/record/record-version';
import { openStore } from '$lib/server/storage/open-store';
import type { Store } from '$lib/server/storage/store';
import { migrate } from '$lib/server/storage/migrate';
import { onPostgres } from '$tests/support/database';
import { temporaryFolder, temporaryStore } from '$tests/support/store';

const AT = instant('2026-11-24T08:00:00.000Z');
const DAY_MS = 86_400_000;
const LATER = instant('2026-11-25T08:00:00.000Z');

async function filledStore() {
	const store = await temporaryStore();
	await importRecord(store, readShippedRecord('data'), AT);
	return store;
}

const rounds = (store: Store) =>
	store.db.transaction().execute((db) => raiseRecordVersion(db, fromMilliseconds(Date.now())));

/** Changes one byte in the middle of the pages with texts. */
function flipBytes(path: string) {
	const file = openSync(path, 'r+');
	const size = statSync(path).size;
	for (let at = 4096 * 3; at < size; at += 4096) writeSync(file, Buffer.alloc(64, 0xff), 0, 64, at);
	closeSync(file);
}

// PostgreSQL has its own backup.
describe.skipIf(onPostgres)('a backup', () => {
	it('is complete and consistent during fifty writes a second', async () => {
		const store = await filledStore();
		const folder = temporaryFolder();
		let writing = true;
		const writes = (async () => {
			let count = 0;
			for (; writing; count++) {
				await rounds(store);
				await new Promise((resolve) => setTimeout(resolve, 20));
			}
			return count;
		})();
		const copies = [];
		for (let i = 0; i < 5; i++)
			copies.push(await backUp(store, folder, instant(`2026-11-24T08:00:0${i}.000Z`)));
		writing = false;
		expect(await writes).toBeGreaterThan(0);
		for (const { path, digest } of copies) expect(await verifyCopy(path)).toBe(digest);
	});

	it('restores the record from which it was made', async () => {
		const store = await filledStore();
		const before = await loadRecord(store);
		const { path } = await backUp(store, temporaryFolder(), AT);
		const target = join(temporaryFolder(), 'tracker.db');
		expect(await restore(path, target, LATER)).toBeUndefined();
		const restored = openStore(`file:${target}`);
		expect(await loadRecord(restored)).toEqual(before);
		await restored.close();
	});

	it('is refused, and nothing changed, when it is damaged', async () => {
		const store = await filledStore();
		const { path } = await backUp(store, temporaryFolder(), AT);
		flipBytes(path);
		const folder = temporaryFolder();
		await expect(restore(path, join(folder, 'tracker.db'), LATER)).rejects.toThrow(/damaged/u);
		expect(readdirSync(folder)).toEqual([]);
	});

	it('is refused when it publishes something other than its note says', async () => {
		const store = await filledStore();
		const { path } = await backUp(store, temporaryFolder(), AT);
		const changed = openStore(`file:${path}`);
		await rounds(changed);
		await changed.close();
		await expect(verifyCopy(path)).rejects.toThrow(/something else/u);
	});

	it('does not replace a database in use, and moves one aside that is not', async () => {
		const store = await filledStore();
		const { path } = await backUp(store, temporaryFolder(), AT);
		const target = store.url.slice('file:'.length);
		await expect(restore(path, target, LATER)).rejects.toThrow(/stop the tracker first/u);
		expect(await recordDigest(store.reader)).toBe(await verifyCopy(path));
		expect(readdirSync(dirname(target)).filter((name) => name.includes('incoming'))).toEqual([]);

		const other = join(temporaryFolder(), 'tracker.db');
		await restore(path, other, LATER);
		const aside = await restore(path, other, LATER);
		expect(await verifyCopy(String(aside))).toBe(await verifyCopy(path));
	});

	it('takes the place of a damaged database', async () => {
		const store = await filledStore();
		const { path, digest } = await backUp(store, temporaryFolder(), AT);
		const target = join(temporaryFolder(), 'tracker.db');
		await restore(path, target, LATER);
		flipBytes(target);
		await restore(path, target, LATER);
		expect(await verifyCopy(target)).toBe(digest);
	});

	it.skipIf(process.getuid?.() !== 0)(
		'gets the same owner as the old database, even if root restores it',
		async () => {
			const store = await filledStore();
			const { path } = await backUp(store, temporaryFolder(), AT);
			const folder = temporaryFolder();
			const target = join(folder, 'tracker.db');
			chownSync(folder, 4321, 4322);
			await restore(path, target, LATER);
			expect(statSync(target)).toMatchObject({ uid: 4321, gid: 4322 });
			chownSync(target, 4323, 4324);
			await restore(path, target, LATER);
			expect(statSync(target)).toMatchObject({ uid: 4323, gid: 4324 });
		}
	);

	it('goes beside the database by default', async () => {
		const store = await filledStore();
		const folder = dirname(store.url.slice('file:'.length));
		await promisify(execFile)('tsx', ['src/commands/desk.ts', 'backup'], {
			env: { ...process.env, DATABASE_URL: store.url, BACKUP_FOLDER: '' }
		});
		expect(listBackups(join(folder, 'backups'))).toHaveLength(1);
	});

	it('made while the clock was ahead by a year does not prevent the next one', () => {
		const folder = temporaryFolder();
		const now = Date.parse(AT);
		const take = (name: string, ms: number) => {
			const path = join(folder, `tracker-${name}T08-00-00-000Z.db`);
			writeFileSync(path, '');
			utimesSync(path, ms / 1000, ms / 1000);
		};
		expect(backupAge(folder, now)).toBeUndefined();
		take('2027-11-24', now + 365 * DAY_MS);
		expect(backupAge(folder, now)).toBeUndefined();
		take('2026-11-22', now - 2 * DAY_MS);
		expect(backupAge(folder, now)).toBe(2 * DAY_MS);
		take('2026-11-24', now);
		expect(backupAge(folder, now)).toBe(0);
	});

	it('is kept with thirteen others; the oldest are deleted with their notes', async () => {
		const store = await temporaryStore();
		await importRecord(store, { ...readShippedRecord('data'), milestones: [] }, AT);
		const folder = temporaryFolder();
		for (let i = 10; i < 26; i++)
			await backUp(store, folder, instant(`2026-11-${i}T08:00:00.000Z`));
		expect(listBackups(folder)).toHaveLength(14);
		expect(readdirSync(folder)).toHaveLength(28);
		expect(listBackups(folder)[0]).toContain('2026-11-12');
	});

	it('can be made and checked by hand', async () => {
		const store = await filledStore();
		const folder = temporaryFolder();
		const desk = (...args: string[]) =>
			promisify(execFile)('tsx', ['src/commands/desk.ts', ...args], {
				env: { ...process.env, DATABASE_URL: store.url }
			});
		await desk('backup', folder);
		const [copy = ''] = listBackups(folder);
		expect((await desk('verify', copy)).stdout).toContain(await recordDigest(store.reader));
		await expect(desk('verify', join(folder, 'none.db'))).rejects.toThrow(/There is no file/u);
		await expect(desk('dance')).rejects.toThrow(/Choose one of/u);
	});
});

describe('a database', () => {
	it('that is newer than the program is refused and not changed', async () => {
		const store = await filledStore();
		await store.db
			.insertInto('kysely_migration' as never)
			.values({ name: '9999-of-tomorrow', timestamp: AT } as never)
			.execute();
		const before = await recordDigest(store.reader);
		await expect(migrate(store.db)).rejects.toThrow(/newer than this program/u);
		expect(await recordDigest(store.reader)).toBe(before);
	});

	it('waits for a writer in another process, and answers others meanwhile', async () => {
		const store = await filledStore();
		const other = openStore(store.url);
		let turns = 0;
		const timer = setInterval(() => (turns += 1), 10);
		const first = other.db.transaction().execute(() => wait(400).then(() => performance.now()));
		await wait(50);
		await rounds(store);
		expect(performance.now()).toBeGreaterThanOrEqual(await first);
		clearInterval(timer);
		await other.close();
		expect(turns).toBeGreaterThan(3);
	});
});
