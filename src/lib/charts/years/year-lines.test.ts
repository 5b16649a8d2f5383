import { expect, it } from 'vitest';
import { yearLines } from './year-lines';

const line = {
	label: 'Applied',
	tone: 'vfa' as const,
	points: [
		{ year: 2008, value: 10 },
		{ year: 2009, value: 20 },
		{ year: 2010, value: null },
		{ year: 2011, value: 30 },
		{ year: 2012, value: 40 }
	]
};

it('leaves a gap for a year without a figure', () => {
	const curves = yearLines([line], String).wide.data;
	expect(curves.map((mark) => (mark.shape === 'curve' ? mark.points.length : 0))).toEqual([2, 2]);
});

it('runs from the first year at the left to the last at the right', () => {
	const [first, second] = yearLines([line], String).wide.data;
	expect(first).toMatchObject({ points: [{ x: 0 }, { x: 0.25 }] });
	expect(second).toMatchObject({ points: [{ x: 0.75 }, { x: 1 }] });
});

it('breaks the line where the way of counting changed, and says so', () => {
	const whole = { ...line, points: line.points.map(({ year }) => ({ year, value: year })) };
	const { data, frame } = yearLines([whole], String, {
		counted: [{ until: 2009, label: 'counted together' }]
	}).wide;
	expect(data.map((mark) => (mark.shape === 'curve' ? mark.points.length : 0))).toEqual([2, 3]);
	expect(frame).toContainEqual(expect.objectContaining({ text: 'counted together' }));
	expect(yearLines([whole], String).wide.data).toHaveLength(1);
});

it('keeps names apart if their lines end at the same place', () => {
	const twice = [line, { ...line, label: 'Issued' }];
	const names = yearLines(twice, String).wide.frame.flatMap((mark) =>
		mark.shape === 'text' && ['Applied', 'Issued'].includes(mark.text) ? [mark.at.y] : []
	);
	expect(Math.abs(names[0]! - names[1]!)).toBeGreaterThanOrEqual(18);
});
