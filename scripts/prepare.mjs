// Runs before `npm start`, `npm run dev`, `npm test` and others: installs and builds only what is out of date.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, installChromium } from './chromium.mjs';
import { nodeProblem, npmCommand } from './node-version.mjs';
import { digest, isStamped, ROOT, stamp, step } from './steps.mjs';

const [, , command] = process.argv;
const INSTALLED = 'node_modules/.installed-for';
const BUILT = 'build/.built-for';
const SOURCES = [
	'src',
	'data/publishers.json',
	'static',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json',
	'package-lock.json'
];
/** Of what `npm run generate` writes, for type checks and linters. */
const GENERATED = ['.svelte-kit/tsconfig.json', 'src/lib/i18n/paraglide/messages.js'];

const lock = digest(['package.json', 'package-lock.json']);
if (!isStamped(INSTALLED, lock)) {
	const [npm, ...first] = await npmCommand();
	await step(
		'Installing packages',
		'Cure: check that the package registry can be reached, then run the command again.',
		npm,
		[...first, 'ci', '--ignore-scripts', '--no-audit', '--no-fund']
	);
	stamp(INSTALLED, lock);
}

const problem = await nodeProblem();
if (problem) {
	console.error(problem);
	process.exit(1);
}

if (command !== 'generate' && !GENERATED.every((path) => existsSync(join(ROOT, path)))) {
	await step(
		'Compiling messages and types',
		'Cure: mend what the message above names, then run the command again.',
		'node',
		['scripts/generate.mjs']
	);
}

// The development server compiles by itself, and what is generated needs no build.
if (command !== 'dev' && command !== 'generate') {
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
}

if (command === 'test' && !findChromium()) await installChromium();
