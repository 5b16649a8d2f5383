// What the commands share: steps that say what they do, how long they took, and how to cure a failure.
// Plain JavaScript without dependencies: it runs on any Node from 18, before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** The project's own Node comes first, also where npm has put the machine's before it. */
export const ENVIRONMENT = {
	...process.env,
	PATH: `${join(ROOT, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`
};

/** Runs a command; resolves with its exit code and all it printed. A command that is not there is a failure too. */
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

/** Runs a long step; where it fails, prints what it printed and the cure, and ends the process. */
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

/** What the build writes into src is no source, and no test is part of a build. */
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

/** A stamp says for which inputs a step has been done. */
export function isStamped(path, value) {
	const full = join(ROOT, path);
	return existsSync(full) && readFileSync(full, 'utf8') === value;
}

export function stamp(path, value) {
	mkdirSync(dirname(join(ROOT, path)), { recursive: true });
	writeFileSync(join(ROOT, path), value);
}
