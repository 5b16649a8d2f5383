import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTracker, type RunningTracker } from '$tests/support/tracker';

const KIB = 1024;
const MOST = 14 * KIB;
const CHART_PAGES = ['timeline', 'precedents', 'forecast', 'changes', 'statistics'];

let tracker: RunningTracker;
beforeAll(async () => {
	tracker = await startTracker();
});
afterAll(() => tracker.stop());

/** The scripts that a page loads before it is used, including `static/live.js`, which every page has. */
async function scriptsOf(path: string): Promise<string[]> {
	const html = await (await fetch(tracker.url + path)).text();
	const named = [...html.matchAll(/["'](\/[^"'?]+\.js)(?:\?[^"']*)?["']/gu)].map(
		([, file = '']) => file
	);
	const files = new Set<string>();
	named.forEach((file) => follow(file, files));
	return [...files];
}

/** Size in bytes, compressed as sent. */
function sizeOf(files: readonly string[]): number {
	return files.reduce((sum, file) => sum + brotliCompressSync(read(file)).length, 0);
}

/** A script and its static imports; dynamic imports are not loaded yet. */
function follow(file: string, found: Set<string>): void {
	if (found.has(file)) return;
	found.add(file);
	const imports = /(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/gu;
	for (const [, name = ''] of read(file).toString().matchAll(imports)) {
		follow(posix.join(dirname(file), name), found);
	}
}

function read(file: string): Buffer {
	return readFileSync(join('build/client', file));
}

const READING = ['/en', '/kk/milestones/coop-council-22-2025', '/ru/sources', '/en/check'];

describe('the script that a page needs before it is used', () => {
	it.each([...READING, ...CHART_PAGES.map((page) => `/en/${page}`)])(
		'%s: at most 14 KiB, and no framework',
		async (path) => {
			const scripts = await scriptsOf(path);
			expect(scripts).toContain('/live.js');
			expect(sizeOf(scripts)).toBeLessThanOrEqual(MOST);
			expect(scripts.filter((file) => read(file).toString().includes('svelte'))).toEqual([]);
		}
	);

	it.each(CHART_PAGES)('%s: what draws a chart when it is near, but no words', async (page) => {
		const scripts = await scriptsOf(`/en/${page}`);
		expect(scripts).toContain('/_app/enhance.js');
		// Words come with the page in one language; Cyrillic here means that a message was bundled with all its languages.
		const later = [
			...read('/_app/enhance.js')
				.toString()
				.matchAll(/["'`](\.\/[^"'`]+\.js)["'`]/gu)
		];
		const drawing = later.map(([, name = '']) => posix.join('/_app', name));
		expect(drawing.length).toBeGreaterThan(0);
		drawing.forEach((file) => follow(file, new Set(scripts)));
		const withWords = [...new Set([...scripts, ...drawing])].filter((file) =>
			/\p{Script=Cyrillic}/u.test(read(file).toString())
		);
		expect(withWords).toEqual([]);
	});
});
