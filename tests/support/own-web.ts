import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWeb, type LocalWeb } from './web';

/** A web server on this machine, and the shipped record with all its sources there, so that reading them needs no other host. */
export interface OwnWeb extends LocalWeb {
	/** The folder with the files of the record. */
	record: string;
}

/** Every page exists except `/gone`. */
export async function startOwnWeb(): Promise<OwnWeb> {
	const web = await startWeb((request, response) =>
		response.writeHead(request.url === '/gone' ? 410 : 200, { 'content-type': 'text/html' }).end()
	);
	const record = mkdtempSync(join(tmpdir(), 'own-web-'));
	cpSync('data', record, { recursive: true, filter: (path) => !/\.db/u.test(path) });
	for (const file of readdirSync(record).filter((name) => name.endsWith('.json'))) {
		const path = join(record, file);
		const here = readFileSync(path, 'utf8').replace(/("url": ")https?:\/\//gu, `$1${web.url}/`);
		writeFileSync(path, here);
	}
	return {
		...web,
		record,
		async stop() {
			await web.stop();
			rmSync(record, { recursive: true });
		}
	};
}
