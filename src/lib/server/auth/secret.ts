import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * The key that signs session cookies and links in emails. The first start creates it beside the database, not in
 * it, so that nobody can forge a session with a copy of the database alone.
 * @param path of the file; only its owner can read it
 */
export function sessionSecret(path: string): string {
	try {
		// Fails if the file exists: if two processes start at once, the first one's key counts.
		writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		chmodSync(path, 0o600);
	}
	const secret = readFileSync(path, 'utf8');
	if (secret.length < 40) throw new Error(`The key of the sessions is damaged: delete ${path}`);
	return secret;
}
