import { expect, test } from 'vitest';
import { render } from 'svelte/server';
import { readFileSync } from 'node:fs';
import type { Backtest } from '$lib/domain/forecast/backtest/backtest-report';
import BacktestSaid from './BacktestSaid.svelte';

const { reports, defaultModel: model } = JSON.parse(
	readFileSync('data/backtest.json', 'utf8')
) as Backtest;
const report = reports[0]!;
const own = report.methods[model];

/** What the page says of the back-test with other scores of the model that it tells. */
function said(scores: Partial<typeof own>): string {
	const methods = { ...report.methods, [model]: { ...own, ...scores } };
	return render(BacktestSaid, { props: { report: { ...report, methods }, model, language: 'en' } })
		.body;
}

test('a coverage that is not known is said to be unknown, and no range to be wide enough', () => {
	expect(said({ coverage50: 0.5, coverage80: 0.8 })).toContain('wide enough');
	expect(said({ coverage50: 0.5, coverage80: 0.7 })).toContain('overconfident');
	const unknown = said({ coverage50: null, coverage80: null });
	expect(unknown).toContain('We do not know yet how many outcomes');
	expect(unknown).not.toMatch(/wide enough|overconfident/u);
});

test('where no sure forecast came true the sentence denies it', () => {
	const bin = { from: 0.8, to: 1, told: 0.9, happened: 0, count: 7 };
	expect(said({ reliability: [bin] })).toContain('none of its forecasts came true');
	expect(said({ reliability: [{ ...bin, happened: 1 / 7 }] })).toContain('1 of 7 forecasts came');
});
