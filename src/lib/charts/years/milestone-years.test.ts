import { describe, expect, it } from 'vitest';
import type { Look } from '$lib/charts/picture';
import { yearPictures, yearsChart } from './milestone-years';

const years = [
	{ year: 2024, vfa: 1, ra: 1, both: 2, total: 4 },
	{ year: 2026, vfa: 0, ra: 2, both: 0, total: 2 }
];

describe('yearPictures', () => {
	it('stacks what concerns both below each track, on the scale of the highest year', () => {
		// Plot: from 22 down to 190 - 26 = 164, so 142 px for the highest year's 4: 35.5 px each.
		// Each year has half the width; its bar 0.62 of that: 0.31, around 0.25 and 0.75.
		const { data } = yearPictures({ years, chosen: null }).wide;
		expect(data).toMatchObject([
			{ y: 93, height: 71, fill: 'ink' },
			{ y: 57.5, height: 35.5, fill: 'vfa' },
			{ y: 22, height: 35.5, fill: 'ra' },
			{ y: 93, height: 71, fill: 'ra' }
		]);
		const [first, , , last] = data.map((mark) => (mark.shape === 'bar' ? mark : undefined));
		expect(first?.width).toBeCloseTo(0.31);
		expect(first?.x).toBeCloseTo(0.095);
		expect(last?.x).toBeCloseTo(0.595);
	});

	it('writes every year and its number, in short on narrow screens', () => {
		const words = (shape: 'wide' | 'narrow') =>
			yearPictures({ years, chosen: null })[shape].frame.flatMap((mark) =>
				mark.shape === 'text' ? [mark.text] : []
			);
		expect(words('wide')).toEqual(['2024', '4', '2026', '2']);
		expect(words('narrow')).toEqual(['’24', '4', '’26', '2']);
	});

	it('shows the years that are not chosen in grey', () => {
		const { data } = yearPictures({ years, chosen: 2026 }).wide;
		expect(data.map((mark) => mark.shape === 'bar' && mark.fill)).toEqual([
			'hollow',
			'hollow',
			'hollow',
			'ra'
		]);
	});

	it('has a scale even if nothing is found', () => {
		const none = [{ year: 2024, vfa: 0, ra: 0, both: 0, total: 0 }];
		expect(yearPictures({ years: none, chosen: null }).wide.data).toEqual([]);
	});
});

describe('yearsChart', () => {
	const chosen: number[] = [];
	const names = { both: 'both', vfa: 'visas', ra: 'readmission' };
	const build = yearsChart({ years, chosen: null }, names, (index) => chosen.push(index));
	const { data, options } = build({ colours: {} } as Look, 'wide');

	it('holds the numbers of the bars', () => {
		expect(data.labels).toEqual(['2024', '2026']);
		expect(data.datasets.map(({ label, data: numbers }) => [label, numbers])).toEqual([
			['both', [2, 0]],
			['visas', [1, 0]],
			['readmission', [1, 2]]
		]);
		expect(options?.scales?.['y']?.max).toBe(4);
	});

	it('reports which column was clicked, and nothing outside the columns', () => {
		const click = options?.onClick as unknown as (event: unknown, found: unknown[]) => void;
		click({}, []);
		click({}, [{ index: 1 }]);
		expect(chosen).toEqual([1]);
	});
});
