import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Backtest, BacktestReport } from '$lib/domain/forecast/backtest/backtest-report';
import { beatenWords, everyDayWords, findingWords } from './backtest-words';

const { reports, test: found } = JSON.parse(readFileSync('data/backtest.json', 'utf8')) as Backtest;
const report = reports[0]!;

test('the finding names the strongest of the simple answers, whichever it is', () => {
	expect(findingWords(report, 'en')).toContain('0.121');
	expect(findingWords(report, 'en')).toContain('0.239: the same share at each horizon');
	const better = { ...report.methods['base-rate'], brierByCase: 0.05 };
	const other = { ...report, methods: { ...report.methods, 'base-rate': better } };
	expect(findingWords(other, 'en')).toContain('0.050: base rate');
});

test('on every day it is only compared with what always has an answer', () => {
	expect(everyDayWords(found, 'en')).toContain('0.195');
	expect(everyDayWords(found, 'en')).toContain('0.223: the same share at each horizon');
});

test('a simple answer that did better is said, each with where it did', () => {
	expect(beatenWords(report)).toBe('No simpler answer did better.');
	const beatenBy: BacktestReport['beatenBy'] = [
		{ rival: 'constant', at: 'by-case' },
		{ rival: 'base-rate', at: 36 }
	];
	const said = beatenWords({ ...report, beatenBy });
	expect(said).toContain('With each case counted once, this simple answer did better: always');
	expect(said).toContain('At 36 months, this simple answer did better: base rate.');
	expect(said).not.toContain('No simpler');
});
