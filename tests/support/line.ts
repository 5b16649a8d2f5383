import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A connection to a server that a test can cut and restore. */
export interface Line {
	/** The address of the server through this connection. */
	url: string;
	cut(): Promise<void>;
	mend(): Promise<void>;
}

export async function lineTo(url: string): Promise<Line> {
	const target = new URL(url);
	const ends = new Set<Socket>();
	const server = createServer((near) => {
		const far = connect(Number(target.port), target.hostname);
		for (const end of [near, far]) {
			ends.add(end);
			end.on('error', () => undefined);
			end.on('close', () => ends.delete(end));
		}
		near.pipe(far);
		far.pipe(near);
	});
	const listen = async (port: number) => {
		server.listen(port, '127.0.0.1');
		await once(server, 'listening');
	};
	await listen(0);
	const { port } = server.address() as AddressInfo;
	const through = new URL(url);
	through.port = String(port);
	return {
		url: through.href,
		async cut() {
			const closed = once(server, 'close');
			server.close();
			for (const end of ends) end.destroy();
			await closed;
		},
		mend: () => listen(port)
	};
}
