import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { newDatabase } from './database';

/** The day of the tests, which is the day on which the facts were checked. */
export const TODAY = '2026-11-23';

export interface RunningTracker {
	url: string;
	/** All lines printed so far. */
	lines: string[];
	databaseUrl: string;
	/** Ids of its child processes. */
	children(): Promise<number[]>;
	/** Stops the process as an operator would; resolves with its exit code. */
	stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/**
 * Starts the production server in a separate process, with a separate database file, and waits
 * until it serves. @throws Error with its output, if it stops instead
 */
export async function startTracker(env: Record<string, string> = {}): Promise<RunningTracker> {
	const own = env['DATABASE_URL'] ? undefined : await newDatabase();
	const databaseUrl = own?.url ?? String(env['DATABASE_URL']);
	const child = spawn(process.execPath, ['build/main.js'], {
		env: {
			...process.env,
			NODE_ENV: 'production',
			// The system chooses a free port.
			PORT: '0',
			HOST: '127.0.0.1',
			// Ignore settings in the shell of the person who runs the tests.
			ORIGIN: '',
			TRACKER_NOW: TODAY,
			...own?.env,
			...env
		},
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const lines: string[] = [];
	// Only then have we read all its output.
	const exited = once(child, 'close') as Promise<[number | null]>;
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
		children: () => childrenOf(child.pid ?? 0),
		async stop(signal = 'SIGTERM') {
			child.kill(signal);
			const [code] = await exited;
			await own?.remove();
			return code;
		}
	};
}

async function childrenOf(pid: number): Promise<number[]> {
	const list = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
	return list.split(' ').filter(Boolean).map(Number);
}
