import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '$lib/domain/language';
import { startTracker, type RunningTracker } from '$tests/support/tracker';

const KIB = 1024;
const HOME = 14 * KIB;
const WITH_CHART = 45 * KIB;
/** They hydrate. */
const CHART_PAGES = ['timeline', 'precedents', 'forecast', 'changes', 'statistics'];

let tracker: RunningTracker;
beforeAll(async () => {
	tracker = await startTracker();
});
afterAll(() => tracker.stop());

/** The scripts that a page asks for before anything is used; `static/live.js`, which every page has, among them. */
async function scriptsOf(path: string): Promise<string[]> {
	const html = await (await fetch(tracker.url + path)).text();
	const named = [...html.matchAll(/["'](\/[^"']+\.js)["']/gu)].map(([, file = '']) => file);
	const files = new Set<string>();
	named.forEach((file) => follow(file, files));
	return [...files];
}

/** Bytes, compressed as they are sent. */
function sizeOf(files: readonly string[]): number {
	return files.reduce((sum, file) => sum + brotliCompressSync(read(file)).length, 0);
}

/** A script and everything it imports at once; what it imports later is not asked for yet. */
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

describe('the script that a page needs before it is used', () => {
	it.each([['/en'], ['/kk/milestones/coop-council-22-2025'], ['/ru/sources'], ['/en/check']])(
		'%s: at most 14 KiB',
		async (path) => {
			expect(sizeOf(await scriptsOf(path))).toBeLessThanOrEqual(HOME);
		}
	);

	it.each(CHART_PAGES.flatMap((page) => LANGUAGES.map((language) => `/${language}/${page}`)))(
		'%s: at most 45 KiB before a chart is near',
		async (path) => {
			const size = sizeOf(await scriptsOf(path));
			// These pages hydrate: none at all would mean that the measure is broken.
			expect(size).toBeGreaterThan(5 * KIB);
			expect(size).toBeLessThanOrEqual(WITH_CHART);
		}
	);

	it.each(CHART_PAGES)('%s: no words, which come with the page in one language', async (page) => {
		const withWords = (await scriptsOf(`/en/${page}`)).filter((file) =>
			// A message brings its Russian and Kazakh forms along.
			/\p{Script=Cyrillic}/u.test(read(file).toString())
		);
		expect(withWords).toEqual([]);
	});
});
