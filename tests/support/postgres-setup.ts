import { Client } from 'pg';
import { migrate } from '$lib/server/storage/migrate';
import { openStore } from '$lib/server/storage/open-store';
import { TEMPLATE } from './database';
import { startPostgres } from './postgres-server';

/** One server for a whole test run, with a database of the newest schema to copy. */
export default async function setup(): Promise<() => Promise<void>> {
	const { url, stop } = await startPostgres();
	const client = new Client(url);
	await client.connect();
	await client.query(`create database ${TEMPLATE}`);
	await client.end();
	const store = openStore(url.replace(/postgres$/u, TEMPLATE));
	await migrate(store.db);
	await store.close();
	process.env['TEST_POSTGRES'] = url;
	return stop;
}
