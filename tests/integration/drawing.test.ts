import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTracker, type RunningTracker } from '$tests/support/tracker';

let tracker: RunningTracker;
beforeAll(async () => {
	tracker = await startTracker();
});
afterAll(() => tracker.stop());

const ask = async (path: string) => {
	const response = await fetch(tracker.url + path);
	return { response, bytes: Buffer.from(await response.arrayBuffer()) };
};

/** Pictures that nobody has asked for yet. */
const newPictures = (count: number, words: string) =>
	Array.from({ length: count }, (_, index) => `/en/timeline/years.png?q=${words}${index}`);

it('pictures and papers are drawn beside the process that answers', async () => {
	const png = await ask('/ru/card.png');
	expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
	const pdf = await ask('/kk/brief.pdf');
	expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
});

it('as many as a page of readers asks for at once', async () => {
	const answers = await Promise.all(newPictures(40, 'reader').map(ask));
	expect(answers.map(({ response }) => response.status)).toEqual(Array<number>(40).fill(200));
});

it('more than can wait are told to come again, in words, and then get theirs', async () => {
	const paths = newPictures(120, 'crowd');
	const answers = await Promise.all(paths.map(ask));
	const refused = answers.filter(({ response }) => response.status === 503);
	expect(refused.length).toBeGreaterThan(0);
	expect(answers.length - refused.length).toBeGreaterThanOrEqual(64);
	for (const { response, bytes } of refused) {
		expect(response.headers.get('retry-after')).toBe('10');
		expect(bytes.toString()).toContain('This page is unavailable for the moment');
	}
	const again = answers.findIndex(({ response }) => response.status === 503);
	expect((await ask(paths[again]!)).response.status).toBe(200);
	// A crowd is nothing that an operator has to mend.
	expect(tracker.lines.filter((line) => line.includes('failed'))).toEqual([]);
});

it('a stop does not wait for the one that draws', async () => {
	await ask('/en/card.png');
	const begun = performance.now();
	await tracker.stop();
	expect(performance.now() - begun).toBeLessThan(4000);
});
