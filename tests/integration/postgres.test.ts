import { Client } from 'pg';
import { sql } from 'kysely';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fromMilliseconds, instant } from '$lib/domain/time';
import { openLiveRecord } from '$lib/server/record/live-record';
import { readShippedRecord } from '$lib/server/record/shipped';
import { importRecord } from '$lib/server/services/record/import-record';
import { storageFault } from '$lib/server/storage/fault';
import { newId } from '$lib/server/storage/ids';
import { migrate } from '$lib/server/storage/migrate';
import { openStore } from '$lib/server/storage/open-store';
import { probeStorage } from '$lib/server/storage/probe';
import { raiseRecordVersion } from '$lib/server/storage/record/record-version';
import type { Store } from '$lib/server/storage/store';
import { newPostgres, onPostgres } from '$tests/support/database';
import { setupLink } from '$tests/support/desk';
import { lineTo } from '$tests/support/line';
import { temporaryDatabase, temporaryStore } from '$tests/support/store';
import { startTracker, type RunningTracker } from '$tests/support/tracker';

const AT = instant('2026-11-24T08:00:00.000Z');

/** Runs SQL on the database of `store`, outside the tracker. */
async function asOperator(url: string, statement: string) {
	const client = new Client(url);
	await client.connect();
	onTestFinished(() => client.end());
	return client.query(statement);
}

function open(url: string): Store {
	const store = openStore(url);
	onTestFinished(() => store.close());
	return store;
}

const publish = (store: Store) =>
	store.db.transaction().execute((db) => raiseRecordVersion(db, fromMilliseconds(Date.now())));

describe.skipIf(!onPostgres)('a database on a server', () => {
	it('compares every text by its bytes, whatever the locale of the server', async () => {
		const store = await temporaryStore();
		const texts = await sql<{ name: string; collation: string | null }>`
			select table_name || '.' || column_name as name, collation_name as collation
			from information_schema.columns
			where table_schema = 'public' and data_type = 'text'`.execute(store.reader);
		expect(texts.rows.length).toBeGreaterThan(150);
		expect(texts.rows.filter(({ collation }) => collation !== 'C')).toEqual([]);
		const ids = ['b', 'B', 'а', 'a-b', 'a b', 'A', 'Я', 'a'];
		const rule = { effect: 'show', text: 'x', author: 'x', created_at: AT };
		await store.db.deleteFrom('watch_rule').execute();
		await store.db
			.insertInto('watch_rule')
			.values(ids.map((id) => ({ ...rule, id })))
			.execute();
		const rows = await store.reader.selectFrom('watch_rule').select('id').orderBy('id').execute();
		expect(rows.map(({ id }) => id)).toEqual(ids.toSorted());
		const inEnglish = await sql`select 'a' < 'B' as is`.execute(store.reader);
		// The server's own order is different, so without our collation the test would fail.
		expect(inEnglish.rows).toEqual([{ is: true }]);
	});

	it('lets writers in two processes take turns, so that what one has read stays true', async () => {
		const store = await temporaryStore();
		const other = open(store.url);
		await store.db
			.insertInto('setting')
			.values({ name: 'count', value: '0', author: 'x', at: AT })
			.execute();
		const count = (on: Store) =>
			on.db.transaction().execute(async (db) => {
				const { value } = await db
					.selectFrom('setting')
					.select('value')
					.where('name', '=', 'count')
					.executeTakeFirstOrThrow();
				await db
					.updateTable('setting')
					.set({ value: String(Number(value) + 1) })
					.where('name', '=', 'count')
					.execute();
			});
		await Promise.all(Array.from({ length: 40 }, (_, index) => count(index % 2 ? store : other)));
		const row = await store.reader.selectFrom('setting').selectAll().executeTakeFirst();
		expect(row?.value).toBe('40');
	});

	it('shows a reading transaction the data of one moment', async () => {
		const store = await temporaryStore();
		const version = await store.reader.transaction().execute(async (db) => {
			const read = () => db.selectFrom('record_version').select('version').execute();
			const before = await read();
			await publish(store);
			expect(await read()).toEqual(before);
			return before[0]?.version;
		});
		const now = await store.reader.selectFrom('record_version').selectAll().execute();
		expect(now[0]?.version).toBe((version ?? 0) + 1);
	});

	it('that is empty gets its schema, also from two processes at once, and is refused when it is newer', async () => {
		const { url, remove } = await newPostgres('template0');
		onTestFinished(remove);
		const stores = [open(url), open(url)];
		const ran = await Promise.all(stores.map(({ db }) => migrate(db)));
		expect(ran.map(({ length }) => length > 0).toSorted()).toEqual([false, true]);
		await asOperator(url, `insert into kysely_migration values ('9999-of-tomorrow', '${AT}')`);
		await expect(migrate(stores[0]!.db)).rejects.toThrow(/newer than this program/u);
	});

	it('that is empty serves two processes that start at once', async () => {
		const { env, remove } = await newPostgres('template0');
		onTestFinished(remove);
		const both = await Promise.all([startTracker(env), startTracker(env)]);
		onTestFinished(async () => void (await Promise.all(both.map((it) => it.stop()))));
		for (const tracker of both) await expectReaders(tracker);
		expect(both.flatMap(({ lines }) => lines.filter((line) => /error/iu.test(line)))).toEqual([]);
	});

	it('is named in one line if it cannot be found', async () => {
		const { env } = await temporaryDatabase();
		const nowhere = { ...env, DATABASE_URL: `${env['DATABASE_URL']}_gone` };
		await expect(startTracker(nowhere)).rejects.toThrow(
			/did not start:\nThe database of DATABASE_URL is unreachable: [^\n]+ does not exist$/u
		);
	});
});

describe.skipIf(!onPostgres)('the record of another process', () => {
	it('is visible within a second, even after the listening connection was closed', async () => {
		const store = await temporaryStore();
		await importRecord(store, readShippedRecord('data'), AT);
		const other = open(store.url);
		const live = await openLiveRecord(store);
		onTestFinished(() => live.close());
		const seen = async () => {
			await publish(other);
			const { version } = await other.reader
				.selectFrom('record_version')
				.select('version')
				.executeTakeFirstOrThrow();
			await expect.poll(() => live.current().version, { timeout: 1000 }).toBe(version);
		};
		await wait(300);
		await seen();
		const listening = `select pg_terminate_backend(pid) from pg_stat_activity
			where datname = current_database() and query like any (array['listen%', 'select version%'])
			and pid <> pg_backend_pid()`;
		const { rowCount } = await asOperator(store.url, listening);
		expect(rowCount).toBeGreaterThan(0);
		await seen();
		await seen();
	});
});

/** The set-up form, which is the only write without a session. */
function write(tracker: RunningTracker): Promise<Response> {
	const fields = { name: 'Aigerim', email: 'a@example.org', password: 'correct horse battery' };
	return fetch(setupLink(tracker), {
		method: 'POST',
		headers: { origin: tracker.url, accept: 'text/html' },
		redirect: 'manual',
		body: new URLSearchParams(fields)
	});
}

async function expectReaders({ url }: RunningTracker): Promise<void> {
	for (const path of ['/en', '/ru/timeline', '/kk/sources?kind=press'])
		expect((await fetch(url + path)).status, path).toBe(200);
}

const health = async ({ url }: RunningTracker) =>
	(await (await fetch(`${url}/readyz`)).json()) as { reading: string; writing: string };

describe.skipIf(!onPostgres)('while the server of the database', () => {
	it('cannot be reached, readers are served, and it reconnects by itself', async () => {
		const { url, env } = await temporaryDatabase();
		const line = await lineTo(url);
		const tracker = await startTracker({ ...env, DATABASE_URL: line.url });
		onTestFinished(async () => void (await tracker.stop()));
		expect(await health(tracker)).toMatchObject({ reading: 'ok', writing: 'ok' });
		await line.cut();
		const refused = await write(tracker);
		expect(refused.status).toBe(503);
		expect(await refused.text()).toContain('name="email" value="a@example.org"');
		await expectReaders(tracker);
		expect(await health(tracker)).toMatchObject({ reading: 'unreachable', writing: 'unreachable' });
		await line.mend();
		await expect.poll(async () => (await write(tracker)).status, { timeout: 5000 }).toBe(303);
		expect(await health(tracker)).toMatchObject({ reading: 'ok', writing: 'ok' });
		expect(tracker.lines.join('\n')).not.toContain('tracker@');
		await line.cut();
	});

	it('ends connections, also in the middle of a transaction, the process goes on', async () => {
		const { url, env } = await temporaryDatabase();
		const tracker = await startTracker(env);
		onTestFinished(async () => void (await tracker.stop()));
		const itsConnections = `select pg_terminate_backend(pid) from pg_stat_activity
			where datname = current_database() and application_name = 'tracker'`;
		for (let round = 0; round < 5; round += 1) {
			// A lock on a table that the write needs keeps its transaction open.
			const holder = new Client(url);
			await holder.connect();
			await holder.query('begin; lock table setup_link in access exclusive mode');
			const writing = write(tracker);
			await wait(150);
			await asOperator(url, itsConnections);
			await holder.end();
			expect((await writing).status).toBe(503);
			await expectReaders(tracker);
		}
		await expect.poll(async () => (await write(tracker)).status, { timeout: 5000 }).toBe(303);
		expect(await health(tracker)).toMatchObject({ reading: 'ok', writing: 'ok' });
	});

	it('is held by another writer, or accepts no writes, writers are told so', async () => {
		const store = await temporaryStore();
		let release = () => {};
		const held = new Promise<void>((resolve) => (release = resolve));
		const other = open(store.url);
		const holding = other.db.transaction().execute(() => held);
		await wait(200);
		expect(await probeStorage(store)).toEqual({ reading: 'ok', writing: 'locked' });
		release();
		await holding;
		await publish(store);
		await asOperator(
			store.url,
			`do $$ begin execute format('alter database %I set default_transaction_read_only = on', current_database()); end $$`
		);
		const standby = open(store.url);
		expect(await probeStorage(standby)).toEqual({ reading: 'ok', writing: 'read-only' });
		const direct = standby.db.deleteFrom('submission').where('token', '=', newId()).execute();
		expect(storageFault(await direct.catch((error: unknown) => error))).toBe('read-only');
	});
});
