import { execFileSync, spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort } from './free-port';

export interface PostgresServer {
	/** The address of its database `postgres`, for its superuser. */
	url: string;
	stop(): Promise<void>;
}

/** Where Debian installs the programs of PostgreSQL. */
const VERSIONS = '/usr/lib/postgresql';
/** Older versions cannot sort by another library's rules. */
const OLDEST = 15;

/** The folder with the programs of PostgreSQL; undefined if there is no server on this machine. */
export function postgresPrograms(): string | undefined {
	if (!existsSync(VERSIONS)) return undefined;
	return readdirSync(VERSIONS)
		.filter((version) => Number(version) >= OLDEST)
		.toSorted((a, b) => Number(b) - Number(a))
		.map((version) => join(VERSIONS, version, 'bin'))
		.find((folder) => existsSync(join(folder, 'initdb')));
}

/**
 * A server with a separate data folder. It sorts by English rules, so that tests detect an order that depends on
 * the server's locale. It does not force writes to the disk, because no data outlives the tests.
 */
export async function startPostgres(): Promise<PostgresServer> {
	const programs = postgresPrograms();
	if (!programs) throw new Error('There is no PostgreSQL server on this machine.');
	const folder = mkdtempSync(join(tmpdir(), 'tracker-postgres-'));
	const who = serverUser();
	if (who.uid !== undefined) chownSync(folder, who.uid, who.gid ?? who.uid);
	const data = join(folder, 'data');
	const init = ['-D', data, '-U', 'tracker', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
	const language = ['--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=en'];
	execFileSync(join(programs, 'initdb'), [...init, ...language], { stdio: 'pipe', ...who });
	const port = await freePort();
	const settings = [
		'listen_addresses=127.0.0.1',
		`port=${port}`,
		`unix_socket_directories=${folder}`,
		'fsync=off',
		'synchronous_commit=off',
		'full_page_writes=off',
		'max_connections=300'
	];
	const server = spawn(
		join(programs, 'postgres'),
		['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
		{ stdio: 'ignore', ...who }
	);
	const ended = once(server, 'exit');
	const url = `postgres://tracker@127.0.0.1:${port}/postgres`;
	await untilReady(url);
	return {
		url,
		async stop() {
			// "Fast" shutdown: closes its connections and stops.
			server.kill('SIGINT');
			await ended;
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

/** The server refuses to run as root. */
function serverUser(): Pick<SpawnOptions, 'uid' | 'gid'> {
	if (process.getuid?.() !== 0) return {};
	const idOf = (kind: string) =>
		Number(execFileSync('id', [kind, 'postgres'], { encoding: 'utf8' }));
	return { uid: idOf('-u'), gid: idOf('-g') };
}

async function untilReady(url: string): Promise<void> {
	for (let left = 200; ; left--) {
		const client = new Client(url);
		try {
			await client.connect();
			return;
		} catch (error) {
			if (left === 0) throw error;
			await wait(50);
		} finally {
			await client.end();
		}
	}
}
