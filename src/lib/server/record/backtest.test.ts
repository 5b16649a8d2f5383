import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readBacktest } from './backtest';

const folder = mkdtempSync(join(tmpdir(), 'backtest-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the shipped back-test has its reports and the closer look', () => {
	const { reports, test: found } = readBacktest('data');
	expect(reports.map((of) => of.class)).toContain(found?.class);
});

test('that of an earlier tracker, in another form, tells only what still fits', () => {
	const asOf = '2026-11-01';
	const earlier = { asOf, reports: [{ class: 'pair', climatology: { share: 0.2 } }] };
	writeFileSync(join(folder, 'backtest.json'), JSON.stringify(earlier));
	expect(readBacktest(folder)).toEqual({ asOf, reports: [], test: null });
});
