import { request as send } from 'node:http';
import autocannon from 'autocannon';
import type { Handed } from './ceiling';
import type { MeasuredServer } from './process';

/** An address with its request headers and expected answer. */
export interface Asked {
	path: string;
	headers?: Record<string, string>;
	/** The status that each answer must have. */
	status?: number;
}

const CONNECTIONS = 10;
const CAPACITY_S = 4;

/** Microseconds of processor time that `server` spends on one answer. @throws Error if an answer is not as expected */
export async function costOf(server: MeasuredServer, asked: Asked, amount: number) {
	const before = await server.usage();
	const result = await autocannon({
		url: server.url + asked.path,
		headers: { 'accept-encoding': 'br', ...asked.headers },
		connections: Math.min(CONNECTIONS, amount),
		amount
	});
	const after = await server.usage();
	const expected = `${asked.status ?? 200}` as const;
	const right = result.statusCodeStats?.[expected]?.count ?? 0;
	if (right !== amount)
		throw new Error(`${asked.path} answered ${expected} ${right} of ${amount} times.`);
	return (after.cpu - before.cpu) / amount;
}

/** The largest number of requests per second that `server` can answer. */
export async function capacityOf(server: MeasuredServer, asked: Asked): Promise<number> {
	const { requests } = await autocannon({
		url: server.url + asked.path,
		headers: { 'accept-encoding': 'br', ...asked.headers },
		connections: CONNECTIONS,
		duration: CAPACITY_S
	});
	return requests.average;
}

/** Milliseconds of the median and of the slowest hundredth at `perSecond` requests. */
export async function latencyAt(server: MeasuredServer, asked: Asked, perSecond: number) {
	const { latency } = await autocannon({
		url: server.url + asked.path,
		headers: { 'accept-encoding': 'br', ...asked.headers },
		connections: CONNECTIONS,
		duration: 3,
		overallRate: Math.max(CONNECTIONS, Math.round(perSecond))
	});
	return { p50: latency.p50, p99: latency.p99 };
}

/** The answer of `server` as bytes, for the ceiling. */
export function answerOf(server: MeasuredServer, asked: Asked): Promise<Handed> {
	return new Promise((resolve, reject) => {
		const headers = { 'accept-encoding': 'br', ...asked.headers };
		send(server.url + asked.path, { headers }, (answer) => {
			const chunks: Buffer[] = [];
			answer.on('data', (chunk: Buffer) => chunks.push(chunk));
			answer.on('end', () =>
				resolve({
					path: asked.path,
					status: answer.statusCode ?? 0,
					headers: ownHeaders(answer.rawHeaders),
					body: Buffer.concat(chunks).toString('base64')
				})
			);
		})
			.on('error', reject)
			.end();
	});
}

/** The headers without those that each server adds itself. */
function ownHeaders(raw: string[]): string[] {
	const own: string[] = [];
	for (let i = 0; i < raw.length; i += 2) {
		const name = raw[i] ?? '';
		if (!/^(?:date|connection|keep-alive|transfer-encoding)$/iu.test(name))
			own.push(name, raw[i + 1] ?? '');
	}
	return own;
}
