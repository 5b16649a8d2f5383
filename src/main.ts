/*
 * The process. It is built separately from the application that it loads (vite.config.ts), so they share no module.
 */
import cluster from 'node:cluster';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigError, readConfig, type Config } from '$lib/server/config/config.ts';
import { nodeProblem } from '$lib/server/config/node-version.ts';
import { answerFrom } from './lib/server/page-cache/answer.ts';
import { pageCache } from './lib/server/page-cache/page-cache.ts';
import { useDrawingWorker } from './lib/server/pictures/worker-address.ts';
import { isFurther, type FromProcess } from './lib/server/process-messages.ts';
import { securityHeaders } from './lib/server/security-headers.ts';

/** How long a shutdown waits for answers under way, and when it stops everything else. */
const DRAIN_MS = 4000;
const DEADLINE_MS = 4800;

function loadConfig(): Config {
	try {
		return readConfig(process.env);
	} catch (error) {
		if (!(error instanceof ConfigError)) throw error;
		fail(error.message);
	}
}

function fail(message: string): never {
	console.error(message);
	process.exit(1);
}

// The files of the tracker are for its own user, whatever the umask of who starts it.
process.umask(0o077);

const problem = nodeProblem(process.versions.node);
if (problem) fail(problem);
const config = loadConfig();
// The leader serves nothing itself, so this never returns.
if (config.processes > 1 && cluster.isPrimary)
	await (await import('./processes.ts')).lead(config.processes);

const headersFor = securityHeaders(config.origin);
useDrawingWorker(new URL('./drawing-worker.js', import.meta.url).href);

/** Errors with a message that tells the operator everything they need. */
const CURABLE = new Set(['ShippedRecordError', 'DataSourceError', 'ConfigError', 'DatabaseError']);

interface BuiltHandler {
	handler: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
}

/** Opens the database, imports the shipped record and is then ready to answer. */
async function loadHandler(): Promise<BuiltHandler> {
	// Imported at run time, because it exists only after the build, beside this file.
	const path = './handler.js';
	try {
		return (await import(path)) as BuiltHandler;
	} catch (error) {
		if (error instanceof Error && CURABLE.has(error.name)) fail(error.message);
		throw error;
	}
}

const server = createServer();
// Longer than browsers and proxies keep a connection: if we closed one just as a form arrives, the form would be lost.
server.keepAliveTimeout = 75_000;

server.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EADDRINUSE') {
		fail(`Port ${config.port} is in use. Choose another one: PORT=${config.port + 1} npm start`);
	}
	if (error.code === 'EACCES') {
		fail(`Port ${config.port} needs more rights: choose one above 1023.`);
	}
	if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
		fail(`HOST=${config.host} is no address of this machine.`);
	}
	throw error;
});

if (isFurther()) {
	// Other processes answer meanwhile.
	await loadHandler();
}
// Otherwise take the port first: if another tracker has it, we must not touch its database.
server.listen(config.port, config.host);
await once(server, 'listening');

const { port } = server.address() as AddressInfo;
const origin = config.port === port ? config.origin : `http://localhost:${port}`;
// The handler reads ORIGIN when it is imported; without it, it would trust the Host header.
process.env['ORIGIN'] ||= origin;

const ready = loadHandler();
server.on('request', (request, response) => {
	if (answerFrom(pageCache, request, response)) return;
	for (const [name, value] of headersFor(request.url?.split('?', 1)[0] ?? ''))
		response.setHeader(name, value);
	void ready.then(({ handler }) =>
		handler(request, response, () => {
			response.statusCode = 404;
			response.end('Not found');
		})
	);
});
await ready;
/** Other hosts for `localhost`; forms are accepted only from the origin, which is `localhost`. */
function isLocal(host: string): boolean {
	return ['0.0.0.0', '127.0.0.1', '::', '::1'].includes(host);
}

let stopping = false;

function stop(reason: NodeJS.Signals): void {
	if (stopping) return;
	stopping = true;
	// Tell the application to end its event streams, because each would delay the shutdown until the deadline.
	process.emit('tracker:stopping' as never, reason as never);
	setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref();
	setTimeout(() => process.exit(0), DEADLINE_MS).unref();
	// adapter-node defines this event; the application closes its database on it, and then nothing is left to do.
	server.close(() => {
		process.emit('sveltekit:shutdown' as never, reason as never);
		cluster.worker?.disconnect();
	});
	server.closeIdleConnections();
}

process.on('SIGTERM', stop);
process.on('SIGINT', stop);

// Last, because whoever reads it may send requests or a signal at once.
const address = `http://${isLocal(config.host) ? 'localhost' : config.host}:${port}`;
if (cluster.worker) cluster.worker.send({ serving: address, origin } satisfies FromProcess);
else console.log(`Serving on ${address}`);
