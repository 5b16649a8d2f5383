import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
	HISTORIES,
	isMissing,
	PERSON_CATEGORIES,
	PURPOSES,
	TRAVELLER_CATEGORIES
} from '$lib/domain/effects';
import {
	complete,
	isProblem,
	nextQuestion,
	outcome,
	parseQuery,
	toQuery
} from '$lib/domain/effects/check';
import { addDays } from '$lib/domain/time';
import { contextOn, effectsFile, places, provisionsFile, rulesFile, TODAY } from './effects-data';

const sources = new Set(
	[...rulesFile.sources, ...provisionsFile.sources, ...effectsFile.sources].map(({ id }) => id)
);
const asking = { places, today: TODAY };

const queries = fc
	.record({
		who: fc.constantFrom(...TRAVELLER_CATEGORIES),
		purpose: fc.constantFrom(...PURPOSES),
		travellers: fc
			.array(fc.nat({ max: 120 }).map(String), { minLength: 1, maxLength: 6 })
			.map(String),
		trip: fc.oneof(
			fc.constant('undecided'),
			fc.integer({ min: -400, max: 2000 }).map((days) => addDays(TODAY, days))
		),
		country: fc.constantFrom('undecided', ...Object.keys(places)),
		city: fc.constant('astana'),
		visas: fc.constantFrom(...HISTORIES)
	})
	.map((record) => Object.entries(record) as [string, string][]);

function results(check: (result: ReturnType<typeof outcome>, query: [string, string][]) => void) {
	const property = fc.property(queries, (query) => {
		const { answers } = parseQuery(query, asking);
		expect(nextQuestion(answers, asking)).toBeUndefined();
		check(outcome(complete(answers), contextOn(TODAY)), query);
	});
	fc.assert(property, { numRuns: 300, seed: 20261124 });
}

it('every answered check has a result without a problem', () => {
	results(({ window, today, agreement, advice }) => {
		expect([window, agreement, ...Object.values(today)].filter(isProblem)).toEqual([]);
		expect(advice.length).toBeGreaterThan(0);
	});
});

it('every figure of a result has a citation with a known source', () => {
	results(({ window, today, agreement }) => {
		if (isProblem(today.fee) || isProblem(window) || isProblem(agreement)) return expect.fail();
		const { decision, multipleEntry, serviceFee } = today;
		if (isProblem(decision) || isProblem(multipleEntry) || isProblem(serviceFee))
			return expect.fail();
		const models = agreement.models.flatMap((model) => model.lines);
		const known = agreement.effects.flatMap(({ precedents }) =>
			// "No" to a category is what a list does not say: nothing to cite but the list.
			precedents.filter(({ value }) => typeof value === 'number' || value === true)
		);
		const cited = [
			...today.fee.lines,
			window,
			decision,
			multipleEntry,
			serviceFee,
			...models,
			...known
		];
		for (const { citations } of cited) {
			expect(citations.length).toBeGreaterThan(0);
			for (const { sourceId } of citations) expect(sources).toContain(sourceId);
		}
	});
});

it('every figure of the future says that it is an inference', () => {
	results(({ agreement }) => {
		if (isProblem(agreement)) return expect.fail();
		expect(agreement.basis).toBe('inference');
		for (const { basis } of agreement.models) expect(basis).toBe('inference');
		for (const effect of agreement.effects) {
			expect(effect.inference.basis).toBe('inference');
			expect(effect.today.basis).toBe('law');
			for (const cell of effect.precedents) expect(cell.basis).toBe('precedent');
			for (const { basis } of effect.official) expect(basis).toBe('official-statement');
		}
	});
});

it('nobody pays more under an agreement, and savings are the difference', () => {
	results(({ agreement }) => {
		if (isProblem(agreement)) return expect.fail();
		for (const { total, saving } of agreement.models) {
			if (isMissing(total) || isMissing(saving)) return expect.fail();
			expect(saving).toBeGreaterThanOrEqual(0);
			expect(total + saving).toBeCloseTo(agreement.todayTotal, 9);
		}
	});
});

it('the probability is that of the forecast on the day of lodging', () => {
	results(({ inForce, window }) => {
		if (isProblem(window)) return expect.fail();
		const { forecast } = contextOn(TODAY);
		expect(inForce.first?.day ?? null).toBe(window.first);
		expect(inForce.last?.day ?? null).toBe(window.last);
		for (const chance of [inForce.first, inForce.last]) {
			if (chance) expect(chance.probability).toBe(forecast(chance.day));
		}
	});
});

it('asks for a purpose only if the category does not imply one', () => {
	results((_, query) => {
		const { answers } = parseQuery(query, asking);
		expect(answers.purpose !== undefined).toBe(PERSON_CATEGORIES.includes(answers.who!));
		expect(parseQuery(toQuery(answers), asking).dropped).toEqual([]);
	});
});
