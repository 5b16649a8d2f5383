import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { newDatabase } from './database';
import { freePort } from './free-port';

/** The day on which the tests take place: the one on which the facts were checked. */
export const TODAY = '2026-11-23';

export interface RunningTracker {
	url: string;
	/** All lines printed so far. */
	lines: string[];
	databaseUrl: string;
	/** Ends the process as an operator would; resolves with its exit code. */
	stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/**
 * Starts the production server in a process of its own, with a database file of its own, and waits
 * until it serves. @throws Error with what it printed, where it ends instead
 */
export async function startTracker(env: Record<string, string> = {}): Promise<RunningTracker> {
	const port = await freePort();
	const own = env['DATABASE_URL'] ? undefined : await newDatabase();
	const databaseUrl = own?.url ?? String(env['DATABASE_URL']);
	const child = spawn(process.execPath, ['src/main.ts'], {
		env: {
			...process.env,
			NODE_ENV: 'production',
			PORT: String(port),
			HOST: '127.0.0.1',
			// Whatever the shell of the person who runs the tests says.
			ORIGIN: '',
			TRACKER_NOW: TODAY,
			...own?.env,
			...env
		},
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const lines: string[] = [];
	const exited = once(child, 'exit') as Promise<[number | null]>;
	const serving = new Promise<string>((resolve, reject) => {
		for (const stream of [child.stdout, child.stderr]) {
			createInterface({ input: stream }).on('line', (line) => {
				lines.push(line);
				const [, url] = /^Serving on (\S+)$/u.exec(line) ?? [];
				if (url) resolve(url);
			});
		}
		void exited.then(() => reject(new Error(`The tracker did not start:\n${lines.join('\n')}`)));
	});
	const url = await serving;
	return {
		url,
		lines,
		databaseUrl,
		async stop(signal = 'SIGTERM') {
			child.kill(signal);
			const [code] = await exited;
			await own?.remove();
			return code;
		}
	};
}
