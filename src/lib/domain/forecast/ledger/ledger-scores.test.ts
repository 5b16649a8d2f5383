import { expect, it } from 'vitest';
import { day } from '$lib/domain/time';
import type { LedgerRow, LedgerScore } from './ledger';
import { meanScores } from './ledger-scores';

const row = (date: string) => ({ date: day(date) }) as LedgerRow;
const score = (date: string, months: 12 | 24, brier: number): LedgerScore => ({
	...{ date: day(date), months, probability: 0.5, happened: false, brier, log: 2 * brier }
});

it('weighs each score by the days on which its figure was told', () => {
	const rows = [row('2027-01-01'), row('2027-01-02'), row('2027-01-31')];
	const scores = [
		score('2027-01-01', 12, 0.9),
		score('2027-01-02', 12, 0.1),
		score('2027-01-31', 12, 0.3),
		score('2027-01-02', 24, 0.2)
	];
	// 1, 29 and 70 days.
	const [year, two] = meanScores(rows, scores, day('2027-04-11'));
	expect(year?.brier).toBeCloseTo((0.9 + 29 * 0.1 + 70 * 0.3) / 100, 12);
	expect(year?.log).toBeCloseTo((2 * (0.9 + 29 * 0.1 + 70 * 0.3)) / 100, 12);
	expect(two).toMatchObject({ months: 24, count: 1, brier: 0.2 });
});

it('says nothing before a figure is resolved', () => {
	expect(meanScores([row('2027-01-01')], [], day('2027-04-11'))).toEqual([]);
});
