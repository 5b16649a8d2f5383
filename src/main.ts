/*
 * The process. Run by Node itself (types are stripped), so it imports relative files with their
 * extension and uses no syntax that needs compiling.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigError, readConfig, type Config } from './lib/server/config.ts';

/** How long a shutdown waits for answers under way. */
const DRAIN_MS = 4000;

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

const config = loadConfig();
// The handler reads it when it is imported; without it, it would trust the Host header.
process.env['ORIGIN'] = config.origin;

/** On everything that leaves this process, static files too; pages add their Content-Security-Policy. */
function setSecurityHeaders(response: ServerResponse): void {
	response.setHeader('x-content-type-options', 'nosniff');
	// Not `no-referrer`: under it browsers send `Origin: null`, and every form would look forged.
	response.setHeader('referrer-policy', 'same-origin');
	response.setHeader('x-frame-options', 'DENY');
	response.setHeader('cross-origin-opener-policy', 'same-origin');
	response.setHeader('cross-origin-resource-policy', 'same-origin');
	response.setHeader(
		'permissions-policy',
		'camera=(), geolocation=(), microphone=(), payment=(), browsing-topics=()'
	);
	if (config.origin.startsWith('https:')) {
		response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains');
	}
}

/** Errors whose message says all that an operator needs. */
const CURABLE = new Set(['ShippedRecordError', 'ConfigError']);

interface BuiltHandler {
	handler: (request: unknown, response: ServerResponse, next: () => void) => void;
}

const { handler } = await loadHandler();

async function loadHandler(): Promise<BuiltHandler> {
	const path = '../build/handler.js';
	try {
		return (await import(path)) as BuiltHandler;
	} catch (error) {
		if (error instanceof Error && CURABLE.has(error.name)) fail(error.message);
		throw error;
	}
}

const server = createServer((request, response) => {
	setSecurityHeaders(response);
	handler(request, response, () => {
		response.statusCode = 404;
		response.end('Not found');
	});
});

server.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EADDRINUSE') {
		fail(`Port ${config.port} is in use. Choose another one: PORT=${config.port + 1} npm start`);
	}
	if (error.code === 'EACCES')
		fail(`Port ${config.port} needs more rights: choose one above 1023.`);
	throw error;
});

server.listen(config.port, config.host, () => {
	const { port } = server.address() as AddressInfo;
	console.log(`Serving on http://localhost:${port}`);
});

let stopping = false;

function stop(reason: string): void {
	if (stopping) return;
	stopping = true;
	server.close(() => {
		// The name is adapter-node's own; the app closes its database on it.
		process.emit('sveltekit:shutdown' as never, reason as never);
		process.exit(0);
	});
	server.closeIdleConnections();
	setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref();
}

process.on('SIGTERM', () => stop('SIGTERM'));
process.on('SIGINT', () => stop('SIGINT'));
