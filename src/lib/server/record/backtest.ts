import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Backtest } from '$lib/domain/forecast/backtest-report';

/**
 * The committed back-test of `directory`. It is written by `npm run backtest`, and a test compares it with
 * what follows from code and data, so it is taken as it is.
 */
export function readBacktest(directory: string): Backtest {
	return JSON.parse(readFileSync(join(directory, 'backtest.json'), 'utf8')) as Backtest;
}
