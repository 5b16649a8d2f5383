import { setTimeout as wait } from 'node:timers/promises';
import type { Client, ClientConfig } from 'pg';
import type { Watcher } from '$lib/server/storage/store';

/**
 * How often to ask for the version of the record: this detects a dead connection, and notifications that a pooler
 * has not passed on.
 */
const ASK_MS = 500;
/** How long to wait before reconnecting: longer each time, up to the last value. */
const PAUSES_MS = [100, 250, 500, 1000, 2000];

/** Listens for new versions of the record on a separate connection, and reconnects when it is lost. */
export function listen(config: ClientConfig, { onChange, onFailure }: Watcher): () => void {
	const stop = new AbortController();
	const { signal } = stop;
	let failures = 0;

	async function hear(): Promise<void> {
		const { Client } = await import('pg');
		const client = new Client({ ...config, query_timeout: config.connectionTimeoutMillis });
		// Without a listener the process would crash; the next query fails too.
		client.on('error', () => undefined);
		client.on('notification', onChange);
		try {
			await client.connect();
			await client.query('listen record_version');
			// Nothing has notified us of earlier changes.
			onChange();
			failures = 0;
			await askAgainAndAgain(client);
		} finally {
			await client.end().catch(() => undefined);
		}
	}

	async function askAgainAndAgain(client: Client): Promise<void> {
		let known = await versionIn(client);
		for (;;) {
			await wait(ASK_MS, undefined, { signal, ref: false });
			const now = await versionIn(client);
			if (now !== known) onChange();
			known = now;
		}
	}

	async function run(): Promise<void> {
		while (!signal.aborted) {
			try {
				await hear();
			} catch (error) {
				if (signal.aborted) return;
				if (failures === 0) onFailure(error);
			}
			const pause = PAUSES_MS[Math.min(failures, PAUSES_MS.length - 1)];
			failures += 1;
			await wait(pause, undefined, { signal, ref: false }).catch(() => undefined);
		}
	}

	void run();
	return () => stop.abort();
}

async function versionIn(client: Client): Promise<number | undefined> {
	const { rows } = await client.query<{ version: number }>('select version from record_version');
	return rows[0]?.version;
}
