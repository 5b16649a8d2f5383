import type { Backtest } from '$lib/domain/forecast/backtest/backtest-report';
import type { TestReport } from '$lib/domain/forecast/backtest/test-report';
import { readDataFile } from './data-source';

/** The back-test as readers have it. A dump of an earlier tracker has none in today's form: no reports, and no test. */
export type ToldBacktest = Omit<Backtest, 'test'> & { test: TestReport | null };

/**
 * The committed back-test of `source`. `npm run backtest` writes it, and a test compares it with the result
 * from code and data, so it is not validated here.
 */
export function readBacktest(source: string): ToldBacktest {
	const found = JSON.parse(readDataFile(source, 'backtest.json')) as Backtest;
	return 'test' in found ? found : { ...(found as Backtest), reports: [], test: null };
}
