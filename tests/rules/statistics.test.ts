import { describe, expect, it } from 'vitest';
import {
	beforeAndAfter,
	consulatesOf,
	multipleEntryShareWithout,
	pool,
	rowOf,
	seriesOf,
	statesOf,
	STATE_CODES,
	TOTAL,
	totalProblems,
	yearsOf,
	KAZAKHSTAN,
	type LodgedRow,
	type Pooled
} from '$lib/domain/effects/statistics';
import { CONFOUNDER_TEXTS } from '$lib/i18n/sentences/confounder-texts';
import { adultFee, savingsInSum, sumModels } from '$lib/domain/effects';
import { effectsFile, lodged, partners, places, provisions, rules, TODAY } from './effects-data';

describe('lodged in Kazakhstan', () => {
	it('has 454 rows of 20 years and 20 states with codes', () => {
		expect(lodged).toHaveLength(454);
		expect(yearsOf(lodged)).toEqual(Array.from({ length: 20 }, (_, index) => 2005 + index));
		const states = new Set(lodged.map((row) => row.memberState).filter((name) => name !== TOTAL));
		expect([...states].toSorted()).toEqual(Object.keys(STATE_CODES).toSorted());
	});

	it('counts nothing twice: every total is the sum of its parts', () => {
		expect(totalProblems(lodged)).toEqual([]);
	});

	it('detects double counting, in a total and as a duplicate row', () => {
		const italy = lodged.find((row) => row.year === 2024 && row.memberState === 'Italy')!;
		expect(totalProblems([...lodged, italy]).map(({ key }) => key)).toContain(
			'statistics.counted-twice'
		);
		const planted: LodgedRow[] = lodged.map((row) =>
			row.year === 2024 && row.memberState === TOTAL && row.consulate === 'ALL'
				? // The states plus Germany's two cities once more: 179,446 + 45,094.
					{ ...row, applied: 224_540 }
				: row
		);
		expect(totalProblems(planted)).toContainEqual({
			...{ key: 'statistics.total-differs', year: 2024, memberState: TOTAL, consulate: 'ALL' },
			...{ count: 'applied', printed: 224_540, summed: 179_446 }
		});
	});

	it('reads totals from their own row, and has none before 2008', () => {
		expect(rowOf(lodged, 2024)).toMatchObject({
			applied: 179_446,
			issued: 161_432,
			notIssued: 16_134
		});
		expect(rowOf(lodged, 2007)).toEqual({ missing: 'no-row' });
		expect(seriesOf(lodged)).toHaveLength(17);
	});

	it('takes each state once', () => {
		const germany = statesOf(lodged, 2024).filter((row) => row.memberState === 'Germany');
		expect(germany).toMatchObject([{ consulate: 'ALL', applied: 45_094 }]);
	});

	it('moves from 40.1% to 32.5% multiple entry without the German embassy in Astana', () => {
		// 64,787 of 161,432; without it 46,530 of 143,095; it alone 18,257 of 18,337.
		expect(multipleEntryShareWithout(lodged, 2024, 'Germany', 'Astana')).toEqual({
			withAll: 40.1,
			without: 32.5,
			leftOut: 99.6
		});
		expect(multipleEntryShareWithout(lodged, 2008, 'Germany', 'Astana').withAll).toEqual({
			missing: 'not-reported'
		});
	});

	it('knows where a country takes applications', () => {
		expect(consulatesOf(lodged, 2024, 'Germany')).toEqual(['Astana', 'Almaty']);
		expect([places.DE, places.IT, places.HU, places.DK]).toEqual([
			...[['astana', 'almaty'], ['astana'], ['almaty'], []]
		]);
	});
});

it('calculates what a year of applications would save: 4.0 to 9.9 million euro if all were adults', () => {
	const applications = (rowOf(lodged, 2024) as LodgedRow).applied!;
	const models = sumModels(provisions, TODAY, rules);
	expect(models).toEqual([
		{ agreement: 'cape-verde-2022', fee: 67.5 },
		{ agreement: 'belarus', fee: 35 }
	]);
	const everybody = { growth: 0, payingShare: 1, newlyFreeShare: 0 };
	const fee = adultFee(rules, TODAY).value.amount;
	expect(savingsInSum(applications, fee, models, everybody).range).toEqual({
		...{ low: 4_037_535, high: 9_869_530 }
	});
});

/** Before and after in percent (not issued, multiple entry), Kazakhstan in the same years: from the facts. */
const FACTS: [string, (number | null)[], (number | null)[]][] = [
	['georgia', [15.1, 21.5, 12.3, 33.1], [3.6, 15.6, 2.2, 19.0]],
	['armenia', [9.5, 17.1, 11.1, 22.0], [2.4, 18.4, 2.2, 20.9]],
	['azerbaijan', [4.5, 19.8, 9.0, 35.2], [2.4, 18.4, 2.7, 23.0]],
	['cape-verde-2014', [19.7, 41.3, 28.2, 40.0], [2.4, 18.4, 2.7, 23.0]],
	['ukraine-2013', [3.0, 34.8, 2.8, 56.4], [2.8, 17.3, 2.2, 20.9]],
	['belarus', [0.3, 83.4, 3.4, 87.2], [5.2, 27.2, 9.0, 40.0]],
	['cape-verde-2022', [33.7, 36.5, 17.1, 65.8], [5.2, 27.2, 9.0, 40.0]],
	['ukraine-2007', [9.5, null, 5.4, null], []],
	['moldova-2007', [20.1, null, 15.5, null], []]
];

describe('before and after an agreement', () => {
	it('has 136 rows and nine comparisons', () => {
		expect(partners).toHaveLength(136);
		expect(effectsFile.observedElsewhere.comparisons.map(({ agreement }) => agreement)).toEqual(
			FACTS.map(([agreement]) => agreement)
		);
	});

	it.each(FACTS)('%s, with Kazakhstan in the same years', (agreement, partner, kazakhstan) => {
		const comparison = effectsFile.observedElsewhere.comparisons.find(
			(entry) => entry.agreement === agreement
		)!;
		const result = beforeAndAfter(partners, comparison);
		const shares = (pooled: unknown) => {
			const { notIssuedShare, multipleEntryShare } = pooled as Pooled;
			return [notIssuedShare, typeof multipleEntryShare === 'number' ? multipleEntryShare : null];
		};
		expect([...shares(result.before), ...shares(result.after)]).toEqual(partner);
		if (kazakhstan.length === 0) {
			expect(result.kazakhstan.before).toEqual({ missing: 'no-row' });
			return;
		}
		const own = [...shares(result.kazakhstan.before), ...shares(result.kazakhstan.after)];
		expect(own).toEqual(kazakhstan);
	});

	it('says in words for readers what else happened, wherever a note does', () => {
		const noted = effectsFile.observedElsewhere.comparisons.filter(
			({ confounders }) => confounders !== null
		);
		expect(Object.keys(CONFOUNDER_TEXTS).toSorted()).toEqual(
			noted.map(({ agreement }) => agreement).toSorted()
		);
	});

	it('says where a year was counted differently, and refuses years without a row', () => {
		const georgia = pool(partners, 'Georgia', [2010, 2010]) as Pooled;
		expect(georgia.notes[0]).toContain('visas A+B+C');
		expect(pool(partners, 'Georgia', [2008, 2010])).toEqual({ missing: 'no-row' });
		const doubled = [...partners, partners.find((row) => row.country === KAZAKHSTAN)!];
		expect(pool(doubled, KAZAKHSTAN, [2009, 2010])).toEqual({ missing: 'rows-overlap' });
	});
});
