// Runs before `npm start` and `npm test`: installs and builds what is out of date, and nothing else.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, installChromium } from './chromium.mjs';
import { digest, isStamped, ROOT, stamp, step } from './steps.mjs';

const INSTALLED = 'node_modules/.installed-for';
const BUILT = 'build/.built-for';
const SOURCES = ['src', 'static', 'svelte.config.js', 'vite.config.ts', 'package-lock.json'];
const OLDEST_NODE = [22, 17];

const lock = digest(['package.json', 'package-lock.json']);
if (!isStamped(INSTALLED, lock)) {
	await step(
		'Installing packages',
		'Cure: check that the package registry can be reached, then run the command again.',
		'npm',
		['ci', '--ignore-scripts', '--no-audit', '--no-fund']
	);
	stamp(INSTALLED, lock);
}

if (!existsSync(join(ROOT, 'node_modules', '.bin', 'node')) && isOlder(process.versions.node)) {
	console.error(
		`Node ${process.versions.node} is too old: install Node ${OLDEST_NODE.join('.')} or newer (the project brings its own on Linux only).`
	);
	process.exit(1);
}

const sources = digest(SOURCES);
if (!isStamped(BUILT, sources)) {
	await step(
		'Building',
		'Cure: mend what the message above names, then run the command again.',
		'vite',
		['build']
	);
	stamp(BUILT, sources);
}

if (process.argv[2] === 'test' && !findChromium()) await installChromium();

function isOlder(version) {
	const [major, minor] = version.split('.').map(Number);
	return major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
}
