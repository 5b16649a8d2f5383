import { expect, it } from 'vitest';
import type { LedgerRow } from '$lib/domain/forecast/ledger/ledger';
import { day } from '$lib/domain/time';
import { toldFigures, toldLine } from './told-line';

const row = (date: string, chance: number) =>
	({ date: day(date), within: { 12: 0.1, 24: chance, 36: 0.5, 60: 0.6 } }) as unknown as LedgerRow;
const ROWS = [row('2026-01-01', 0.35), row('2026-04-11', 0.2), row('2026-10-28', 0.251)];

it('says how the figure went, and nothing while there is one', () => {
	expect(toldFigures(ROWS, 24)).toEqual({ first: 35, last: 25, lowest: 20, highest: 35 });
	expect(toldFigures(ROWS.slice(0, 1), 24)).toBeNull();
	expect(toldFigures([], 24)).toBeNull();
});

it('keeps each figure until the next is told, and the last until today', () => {
	const picture = toldLine(ROWS, { months: 24, today: day('2027-01-01'), language: 'en' });
	const [curve] = picture.data;
	if (curve?.shape !== 'curve') throw new Error('no line');
	// 100 and 300 of 365 days.
	expect(curve.points.map(({ x }) => x)).toEqual([
		0,
		100 / 365,
		100 / 365,
		300 / 365,
		300 / 365,
		1
	]);
	const heights = curve.points.map(({ y }) => y);
	expect(heights[0]).toBe(heights[1]);
	expect(heights[1]).toBeLessThan(heights[2]!);
	expect(picture.data.at(-1)).toMatchObject({ shape: 'text', text: '25' });
});
