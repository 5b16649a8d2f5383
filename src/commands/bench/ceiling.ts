/*
 * The least work that a server can do: `node:http` alone, which sends given bytes. Plain Node runs it.
 */
import { createServer } from 'node:http';

/** The bytes of one address. */
export interface Handed {
	path: string;
	status: number;
	headers: string[];
	/** Base64. */
	body: string;
}

const answers = new Map<string, { status: number; headers: string[]; body: Buffer }>();

process.on('message', (message: Handed | string) => {
	if (typeof message === 'string') return;
	answers.set(message.path, { ...message, body: Buffer.from(message.body, 'base64') });
});

createServer((request, response) => {
	const answer = answers.get(request.url ?? '');
	if (!answer) {
		response.end('nothing handed over yet');
		return;
	}
	response.writeHead(answer.status, answer.headers);
	response.end(answer.body);
}).listen(Number(process.env['PORT']), process.env['HOST']);
