import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTracker, type RunningTracker } from '$tests/support/tracker';

const KIB = 1024;
const HOME = 14 * KIB;
/** Beside it stands static/live.js, which every page has. */
const WITH_CHART = 45 * KIB + KIB / 2;

let tracker: RunningTracker;
beforeAll(async () => {
	tracker = await startTracker();
});
afterAll(() => tracker.stop());

/** Bytes of script that a page asks for before anything is used, compressed as it is sent. */
async function scriptOf(path: string): Promise<number> {
	const html = await (await fetch(tracker.url + path)).text();
	const named = [...html.matchAll(/["'](\/[^"']+\.js)["']/gu)].map(([, file = '']) => file);
	const files = new Set<string>();
	named.forEach((file) => follow(file, files));
	const sizes = [...files].map((file) => brotliCompressSync(read(file)).length);
	return sizes.reduce((sum, size) => sum + size, 0);
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
			expect(await scriptOf(path)).toBeLessThanOrEqual(HOME);
		}
	);

	it.each([
		['/en/timeline', WITH_CHART],
		['/ru/precedents', WITH_CHART],
		['/en/forecast', WITH_CHART],
		['/ru/forecast', WITH_CHART],
		['/kk/forecast', WITH_CHART],
		// Over the budget of 45 KiB, and not to grow: to be lowered when its words come from the server.
		['/en/changes', 62 * KIB]
	])('%s: at most %i bytes before a chart is near', async (path, budget) => {
		const size = await scriptOf(path);
		// These pages hydrate: none at all would mean that the measure is broken.
		expect(size).toBeGreaterThan(5 * KIB);
		expect(size).toBeLessThanOrEqual(budget);
	});
});
