import { describe, expect, it } from 'vitest';
import { caseRows } from './forecast-cases';

const rowsOf = (cases: { label: string; x: number }[], room: number) =>
	caseRows(cases, { top: 100, room }).marks.flatMap((mark) =>
		mark.shape === 'text' ? [[mark.text, (mark.at.y - 104) / 17, mark.anchor]] : []
	);

describe('cases under the curve', () => {
	it('share a row if their names do not overlap, or else use the next', () => {
		const cases = [
			{ label: 'Moldova', x: 0.1 },
			{ label: 'Georgia', x: 0.15 },
			{ label: 'Belarus', x: 0.5 }
		];
		expect(rowsOf(cases, 600)).toEqual([
			['Moldova', 0, 'start'],
			['Georgia', 1, 'start'],
			['Belarus', 0, 'start']
		]);
		expect(caseRows(cases, { top: 100, room: 600 }).height).toBe(34);
	});

	it('have their names on the left at the right edge', () => {
		expect(rowsOf([{ label: 'Belarus', x: 0.95 }], 600)).toEqual([['Belarus', 0, 'end']]);
	});

	it('are all named on the narrowest screen too', () => {
		const many = Array.from({ length: 9 }, (_, n) => ({ label: `Country ${n}`, x: 0.1 + n / 100 }));
		expect(new Set(rowsOf(many, 225).map(([, row]) => row)).size).toBe(9);
	});
});
