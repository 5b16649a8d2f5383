import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';

const BINARY = new Set(['.woff', '.woff2', '.png', '.jpg', '.ico', '.db']);

/** The files that are, or would be, in the repository: tracked and new files, except ignored ones. */
export function projectFiles(): string[] {
	const args = ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others'];
	return (
		execFileSync('git', [...args, '--exclude-standard', '--deduplicate'], { encoding: 'utf8' })
			.split('\0')
			// A file deleted but not yet committed is still listed.
			.filter((path) => path !== '' && existsSync(path))
	);
}

/** All text files with their text. */
export function projectTexts(): { path: string; text: string }[] {
	return projectFiles()
		.filter((path) => !BINARY.has(extname(path)))
		.map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}
