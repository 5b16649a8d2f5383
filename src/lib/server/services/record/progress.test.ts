import { expect, it } from 'vitest';
import { everySecond } from './progress';

/** The reports about ten pieces of work that each take this long. */
function saidOf(milliseconds: number): string[] {
	let now = 0;
	const said: string[] = [];
	const progress = everySecond(
		(done, total) => said.push(`${done} of ${total}`),
		() => now
	);
	for (let done = 1; done <= 10; done += 1) {
		now += milliseconds;
		progress(done, 10);
	}
	return said;
}

it('reports nothing for work that takes less than a second', () => {
	expect(saidOf(99)).toEqual([]);
});

it('reports the progress of longer work once a second', () => {
	expect(saidOf(400)).toEqual(['3 of 10', '6 of 10', '9 of 10']);
});
