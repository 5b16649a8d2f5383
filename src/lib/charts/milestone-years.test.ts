import { describe, expect, it } from 'vitest';
import { yearBars, yearsConfiguration } from './milestone-years';

const years = [
	{ year: 2024, vfa: 1, ra: 1, both: 2, total: 4 },
	{ year: 2025, vfa: 0, ra: 0, both: 0, total: 0 },
	{ year: 2026, vfa: 0, ra: 2, both: 0, total: 2 }
];

describe('yearBars', () => {
	it('stacks what concerns both below each track, on the scale of the highest year', () => {
		// Highest year: 4, so one milestone is a quarter of the height.
		expect(yearBars({ years, chosen: null })).toEqual([
			{ x: 0.19, y: 0.5, width: 0.62, height: 0.5, fill: 'var(--both)' },
			{ x: 0.19, y: 0.25, width: 0.62, height: 0.25, fill: 'var(--vfa)' },
			{ x: 0.19, y: 0, width: 0.62, height: 0.25, fill: 'var(--ra)' },
			{ x: 2.19, y: 0.5, width: 0.62, height: 0.5, fill: 'var(--ra)' }
		]);
	});

	it('turns the years that are not chosen grey', () => {
		const fills = yearBars({ years, chosen: 2026 }).map(({ fill }) => fill);
		expect(fills).toEqual(['var(--hollow)', 'var(--hollow)', 'var(--hollow)', 'var(--ra)']);
	});

	it('has a scale where nothing is found', () => {
		expect(yearBars({ years: [], chosen: null })).toEqual([]);
	});
});

describe('yearsConfiguration', () => {
	const chosen: number[] = [];
	const names = { both: 'both', vfa: 'visas', ra: 'readmission' };
	const configuration = yearsConfiguration(
		{ years, chosen: null },
		names,
		() => 40,
		(index) => chosen.push(index)
	);

	it('holds the numbers of the bars', () => {
		const { datasets, labels } = configuration.data;
		expect(labels).toEqual(['2024', '2025', '2026']);
		expect(datasets.map(({ label, data }) => [label, data])).toEqual([
			['both', [2, 0, 0]],
			['visas', [1, 0, 0]],
			['readmission', [1, 0, 2]]
		]);
		expect(configuration.options?.scales?.['y']?.max).toBe(4);
	});

	it('tells which column is used, and nothing beside them', () => {
		const click = configuration.options?.onClick as (event: unknown, found: unknown[]) => void;
		click({}, []);
		click({}, [{ index: 2 }]);
		expect(chosen).toEqual([2]);
	});
});
