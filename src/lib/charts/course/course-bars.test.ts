import { describe, expect, test } from 'vitest';
import { courseBars, courseScale, type CourseBar } from './course-bars';
import type { Mark } from '$lib/charts/picture';

const done: CourseBar = {
	label: 'Moldova',
	legs: [
		{ step: 'initialled', start: 0, end: 6 },
		{ step: 'in-force', start: 6, end: 18 }
	],
	open: null,
	end: '18.0',
	now: false,
	details: []
};
const stalled: CourseBar = {
	...done,
	label: 'Morocco',
	legs: [],
	open: { start: 0, end: 280, seen: 280 },
	end: 'stalled'
};
const talks: CourseBar = {
	...stalled,
	open: { start: 0, end: 12, seen: 12 },
	end: '12.0 so far',
	now: true
};

const of = (marks: Mark[], shape: Mark['shape']) => marks.filter((mark) => mark.shape === shape);

describe('courseScale', () => {
	test('ends with the first whole year that covers all agreements in force and the current talks', () => {
		expect(courseScale([done]).to).toBe(24);
		expect(courseScale([done, stalled]).to).toBe(24); // stalled talks run off the scale
		expect(courseScale([{ ...talks, open: { start: 0, end: 30, seen: 30 } }]).to).toBe(36);
	});
});

describe('courseBars', () => {
	const { wide, narrow } = courseBars([talks, done, stalled], ({ count }) => `${count} months`);

	test('draws each finished part to scale: 6 and 12 of 24 months', () => {
		const bars = of(wide.data, 'bar').filter((bar) => bar.shape === 'bar' && bar.fill === 'ink-2');
		expect(bars).toMatchObject([
			{ x: 0, width: 0.25 },
			{ x: 0.25, width: 0.5 }
		]);
	});

	test('gives the last tick its unit in the form that the number takes', () => {
		for (const { frame } of [wide, narrow])
			expect(of(frame, 'text')).toContainEqual(expect.objectContaining({ text: '24 months' }));
	});

	test('draws what has no end dashed, with an arrow at the edge and the word inside', () => {
		expect(of(wide.frame, 'bar')).toMatchObject([{ dashed: true, x: 0, width: 1 }]);
		expect(of(wide.frame, 'arrow')).toMatchObject([{ at: { x: 1 } }]);
		const word = wide.frame.find((mark) => mark.shape === 'text' && mark.text === 'stalled');
		expect(word).toMatchObject({ at: { x: 0 } });
	});

	test('draws the current talks in gold, with a line at today', () => {
		expect(of(wide.data, 'bar')[0]).toMatchObject({ fill: 'now', x: 0, width: 0.5 });
		const line = wide.frame.find((mark) => mark.shape === 'line' && mark.tone === 'now');
		expect(line).toMatchObject({ from: { x: 0.5 }, to: { x: 0.5 } });
	});

	test('hatches what no source covers of the current talks', () => {
		const unseen: CourseBar = { ...talks, open: { start: 0, end: 12, seen: 6 } };
		const { wide } = courseBars([unseen, done], ({ count }) => String(count));
		expect(of(wide.data, 'bar')[0]).toMatchObject({ fill: 'now', x: 0, width: 0.25 });
		const hatched = of(wide.frame, 'line').filter((mark) => 'dashed' in mark && mark.dashed);
		expect(hatched).toMatchObject([{ tone: 'now', weight: 14, from: { x: 0.25 }, to: { x: 0.5 } }]);
	});

	test('has every label in both shapes, beside the bar or above it', () => {
		for (const label of ['Moldova', 'Morocco']) {
			for (const picture of [wide, narrow])
				expect(picture.frame.filter((m) => m.shape === 'text' && m.text === label)).toHaveLength(
					label === 'Morocco' ? 2 : 1 // the talks of now were made from the same
				);
		}
	});

	test('has one row of equal height for each bar', () => {
		expect(wide.height).toBe(24 + 3 * 26);
		expect(narrow.height).toBe(24 + 3 * 46);
	});
});
