import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A few sites of other people, simulated on this machine. */
export interface LocalWeb {
	/** `http://127.0.0.1:4321` */
	url: string;
	/** `127.0.0.1:4321`, for FETCH_ALLOW_HOSTS. */
	host: string;
	/** Every request so far. */
	requests: { url: string; headers: IncomingMessage['headers'] }[];
	stop(): Promise<void>;
}

export async function startWeb(
	answer: (request: IncomingMessage, response: ServerResponse) => void
): Promise<LocalWeb> {
	const requests: LocalWeb['requests'] = [];
	const server = createServer((request, response) => {
		requests.push({ url: request.url ?? '', headers: request.headers });
		answer(request, response);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		url: `http://${host}`,
		host,
		requests,
		async stop() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		}
	};
}
