import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { onPostgres } from '$tests/support/database';
import { temporaryFolder } from '$tests/support/store';
import { startTracker } from '$tests/support/tracker';

async function started(env: Record<string, string>) {
	const tracker = await startTracker(env);
	onTestFinished(async () => void (await tracker.stop()));
	return tracker;
}

/** A folder in which a tracker has run. */
async function ran() {
	const folder = temporaryFolder();
	const path = join(folder, 'tracker.db');
	const env = { DATABASE_URL: `file:${path}` };
	await (await startTracker(env)).stop();
	return { folder, path, env };
}

const desk = (args: string[], env: Record<string, string>) =>
	promisify(execFile)('node_modules/.bin/tsx', ['src/commands/desk.ts', ...args], {
		env: { ...process.env, ...env }
	});

// A server has no file that can be lost.
describe.skipIf(onPostgres)('a database that is lost', () => {
	it.each([
		['deleted', (path: string) => rmSync(path), /is gone, but there was one, as .*-secret shows/u],
		['cut to nothing', (path: string) => truncateSync(path), /is empty, but there was one/u]
	])('%s is not begun anew without a word', async (_, lose, sentence) => {
		const { path, env } = await ran();
		lose(path);
		await expect(startTracker(env)).rejects.toThrow(sentence);
		await expect(desk(['verify'], env)).rejects.toThrow(sentence);
		expect(existsSync(path) && statSync(path).size > 0).toBe(false);
	});

	it('is known by its backups too', async () => {
		const { folder, path, env } = await ran();
		await desk(['backup'], env);
		rmSync(path);
		rmSync(`${path}-secret`);
		await expect(startTracker(env)).rejects.toThrow(`as ${join(folder, 'backups')}`);
	});

	it('on a disk that is not mounted is not begun in a new folder', async () => {
		const folder = join(temporaryFolder(), 'not-mounted');
		const env = { DATABASE_URL: `file:${join(folder, 'tracker.db')}` };
		await expect(startTracker(env)).rejects.toThrow(
			/The folder \S+ of DATABASE_URL does not exist/u
		);
		expect(existsSync(folder)).toBe(false);
		mkdirSync(folder);
		expect((await fetch(`${(await started(env)).url}/en`)).status).toBe(200);
	});

	it('is begun anew by a command, which refuses where there is one', async () => {
		const { path, env } = await ran();
		await expect(desk(['begin'], env)).rejects.toThrow(/is a database/u);
		rmSync(path);
		await desk(['begin'], env);
		const { lines } = await started(env);
		expect(lines.join('\n')).toContain('/desk/setup?token=');
	});
});

describe.skipIf(onPostgres)('the files of a tracker', () => {
	it('are readable by its own user only, whatever the umask', async () => {
		const folder = temporaryFolder();
		const env = { DATABASE_URL: `file:${join(folder, 'tracker.db')}` };
		await started(env);
		await desk(['backup'], env);
		await desk(['export', join(folder, 'export.json')], env);
		const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((it) =>
			it.isFile()
		);
		expect(files.length).toBeGreaterThanOrEqual(6);
		const open = files.filter((it) => statSync(join(it.parentPath, it.name)).mode & 0o077);
		expect(open.map(({ name }) => name)).toEqual([]);
	});
});
