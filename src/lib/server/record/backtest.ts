import type { Backtest } from '$lib/domain/forecast/backtest/backtest-report';
import { readDataFile } from './data-source';

/**
 * The committed back-test of `source`. `npm run backtest` writes it, and a test compares it with the result
 * from code and data, so it is not validated here.
 */
export function readBacktest(source: string): Backtest {
	return JSON.parse(readDataFile(source, 'backtest.json')) as Backtest;
}
