// Steps for the other scripts: each prints what it does, how long it took, and how to fix a failure.
// Plain JavaScript without dependencies, because it runs on Node 18 or newer, before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Puts the project's Node first in the path, even if npm has put the machine's before it. */
export const ENVIRONMENT = {
	...process.env,
	PATH: `${join(ROOT, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`
};

/** Runs a command; resolves with its exit code and output. A missing command counts as a failure. */
export function run(command, args, { env = {} } = {}) {
	return new Promise((resolve) => {
		const child = spawn(command, args, {
			cwd: ROOT,
			env: { ...ENVIRONMENT, ...env },
			stdio: ['ignore', 'pipe', 'pipe']
		});
		let output = '';
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding('utf8');
			stream.on('data', (chunk) => (output += chunk));
		}
		child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
		child.on('close', (code) => resolve({ code: code ?? 1, output }));
	});
}

export function seconds(since) {
	return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/** Runs a long step; if it fails, prints its output and how to fix it, and exits. */
export async function step(title, cure, command, args, options) {
	const start = performance.now();
	process.stdout.write(`${title} … `);
	const { code, output } = await run(command, args, options);
	if (code === 0) {
		console.log(seconds(start));
		return;
	}
	console.log(`failed after ${seconds(start)}\n\n${output.trimEnd()}\n\n${cure}`);
	process.exit(1);
}

/** Not built: files that the build itself writes into src, and tests. */
const NOT_BUILT = /^(paraglide|cache|README\.md|\.meta\.json|\.gitignore)$|\.test\.ts$/;

/** SHA-256 over names and contents of files and folders. */
export function digest(paths) {
	const hash = createHash('sha256');
	const add = (path) => {
		const full = join(ROOT, path);
		if (!existsSync(full)) return;
		try {
			for (const name of readdirSync(full).sort()) {
				if (!NOT_BUILT.test(name)) add(join(path, name));
			}
		} catch {
			hash.update(path).update('\0').update(readFileSync(full)).update('\0');
		}
	};
	paths.forEach(add);
	return hash.digest('hex');
}

/** A stamp records the inputs for which a step was last done. */
export function isStamped(path, value) {
	const full = join(ROOT, path);
	return existsSync(full) && readFileSync(full, 'utf8') === value;
}

export function stamp(path, value) {
	mkdirSync(dirname(join(ROOT, path)), { recursive: true });
	writeFileSync(join(ROOT, path), value);
}
