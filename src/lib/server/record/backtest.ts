import type { Backtest } from '$lib/domain/forecast/backtest-report';
import { readDataFile } from './data-source';

/**
 * The committed back-test of `source`. It is written by `npm run backtest`, and a test compares it with
 * what follows from code and data, so it is taken as it is.
 */
export function readBacktest(source: string): Backtest {
	return JSON.parse(readDataFile(source, 'backtest.json')) as Backtest;
}
