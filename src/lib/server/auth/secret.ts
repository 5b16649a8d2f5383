import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * The key that signs session cookies: made at the first start, kept beside the database and not in it, so
 * that a copy of the database alone forges no session. Losing it signs every editor out, nothing more.
 * @param path of the file; it is readable by its owner only
 */
export function sessionSecret(path: string): string {
	try {
		// Fails where the file exists: of two starts at once, the first decides.
		writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		chmodSync(path, 0o600);
	}
	const secret = readFileSync(path, 'utf8');
	if (secret.length < 40) throw new Error(`The key of the sessions is damaged: delete ${path}`);
	return secret;
}
