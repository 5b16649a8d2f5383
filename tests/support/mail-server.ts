import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface ReceivedMail {
	/** The recipient in the envelope. */
	to: string;
	raw: string;
	parsed: ParsedMail;
}

export interface MailServer {
	url: string;
	/** Mails acknowledged so far, in order. */
	mails: ReceivedMail[];
	/** Waits until this many mails have arrived. @throws Error if they do not within ten seconds */
	arrived(count: number): Promise<ReceivedMail[]>;
	close(): Promise<void>;
}

/** A real SMTP server on a free port, which stores what it accepts. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
	const mails: ReceivedMail[] = [];
	const server = new SMTPServer({
		// Clients keep their connection open for the next mail, so closing does not wait for them.
		closeTimeout: 50,
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onData(stream, session, callback) {
			const chunks: Buffer[] = [];
			stream.on('data', (chunk: Buffer) => chunks.push(chunk));
			stream.on('end', () => {
				const raw = Buffer.concat(chunks);
				void simpleParser(raw).then((parsed) => {
					const to = session.envelope.rcptTo[0]?.address ?? '';
					mails.push({ to, raw: raw.toString('utf8'), parsed });
					callback();
				});
			});
		},
		...options
	});
	server.on('error', () => {
		// Some tests kill a client, which breaks its connection.
	});
	server.listen(0, '127.0.0.1');
	await once(server.server, 'listening');
	const { port } = server.server.address() as AddressInfo;
	return {
		url: `smtp://127.0.0.1:${port}`,
		mails,
		async arrived(count) {
			const end = performance.now() + 10_000;
			while (mails.length < count) {
				if (performance.now() > end) throw new Error(`${mails.length} of ${count} mails arrived.`);
				await new Promise((resolve) => setTimeout(resolve, 20));
			}
			return mails;
		},
		close: () => new Promise((resolve) => server.close(() => resolve()))
	};
}
