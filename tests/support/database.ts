import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

/** The database that each new one is a copy of (postgres-setup.ts). */
export const TEMPLATE = 'tracker_template';

/** The session key for all tests on PostgreSQL. */
const KEY = 'the key of the tests, the same for all their processes';

/** Whether this run of the tests is on PostgreSQL: `TEST_ENGINE=postgres`. */
export const onPostgres = process.env['TEST_ENGINE'] === 'postgres';

export interface TestDatabase {
	url: string;
	/** The environment for a process that serves from it. */
	env: Record<string, string>;
	/** Deletes it. */
	remove(): Promise<void>;
}

/** A separate database: a file that does not exist yet, or on PostgreSQL a database with the newest schema. */
export async function newDatabase(): Promise<TestDatabase> {
	return onPostgres ? newPostgres(TEMPLATE) : newFile();
}

/** A database on the test server: a copy of another one, or with `template0` an empty one. */
export async function newPostgres(template: string): Promise<TestDatabase> {
	const server = process.env['TEST_POSTGRES'];
	if (!server) throw new Error('These tests need a server: run them with TEST_ENGINE=postgres.');
	const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
	await ask(server, `create database ${name} template ${template}`);
	const url = server.replace(/postgres$/u, name);
	return {
		url,
		env: { DATABASE_URL: url, SESSION_KEY: KEY },
		remove: () => ask(server, `drop database if exists ${name} with (force)`)
	};
}

function newFile(): TestDatabase {
	const folder = mkdtempSync(join(tmpdir(), 'tracker-'));
	const url = `file:${join(folder, 'tracker.db')}`;
	return {
		url,
		env: { DATABASE_URL: url },
		remove: async () => rmSync(folder, { recursive: true, force: true })
	};
}

async function ask(server: string, statement: string): Promise<void> {
	const client = new Client(server);
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}
