import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Usage } from './probe';

/** A server in a separate process that reports its use of the machine. */
export interface MeasuredServer {
	url: string;
	/** Milliseconds from its start to its first answer with status 200. */
	startMs: number;
	usage(): Promise<Usage>;
	send(message: object): void;
	stop(): Promise<void>;
}

/** The flags with which `npm start` starts a tracker. */
const { scripts } = JSON.parse(
	readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')
) as { scripts: { start: string } };
const FLAGS = scripts.start.split(' ').filter((word) => word.startsWith('--'));
/** The file with its types stripped in advance, so that the measurement does not include stripping them. */
const PROBE = `data:text/javascript,${encodeURIComponent(
	stripTypeScriptTypes(readFileSync(new URL('./probe.ts', import.meta.url), 'utf8'))
)}`;

/** Starts `file` on a free port and waits until `path` answers 200. */
export async function startMeasured(
	file: string,
	path: string,
	environment: Record<string, string> = {}
): Promise<MeasuredServer> {
	const port = await freePort();
	const start = performance.now();
	const child = fork(file, {
		execArgv: [...FLAGS, '--import', PROBE],
		env: { ...process.env, ...environment, PORT: String(port), HOST: '127.0.0.1', ORIGIN: '' },
		stdio: ['ignore', 'ignore', 'inherit', 'ipc']
	});
	const url = `http://127.0.0.1:${port}`;
	await firstAnswer(child, url + path);
	return {
		url,
		startMs: performance.now() - start,
		async usage() {
			child.send('usage');
			const [usage] = (await once(child, 'message')) as [Usage];
			return usage;
		},
		send: (message) => void child.send(message),
		async stop() {
			const ended = once(child, 'exit');
			child.kill();
			await ended;
		}
	};
}

export const MAIN = fileURLToPath(new URL('../../../build/main.js', import.meta.url));
export const CEILING = fileURLToPath(new URL('./ceiling.ts', import.meta.url));

async function firstAnswer(child: ChildProcess, url: string): Promise<void> {
	for (;;) {
		if (child.exitCode !== null) throw new Error(`A server ended with ${child.exitCode}.`);
		try {
			const response = await fetch(url);
			await response.arrayBuffer();
			if (response.status === 200) return;
		} catch {
			// Not listening yet.
		}
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	return port;
}
