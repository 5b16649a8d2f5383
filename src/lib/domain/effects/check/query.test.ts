import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TRAVELLER_CATEGORIES, PURPOSES } from '$lib/domain/effects/category';
import { HISTORIES } from '$lib/domain/effects/multiple-entry';
import { addDays, day } from '$lib/domain/time';
import { CITIES, type Answers, type Asking } from './answers';
import { parseQuery, toQuery } from './query';
import { nextQuestion, QUESTIONS, questionsFor } from './questions';
import { parseTravellers } from './travellers';

const asking: Asking = {
	today: day('2026-11-24'),
	places: { DE: ['astana', 'almaty'], IT: ['astana'], DK: [] }
};
const parse = (query: string) => parseQuery(new URLSearchParams(query), asking);

/** Forged, broken and outdated addresses: none may throw, and none may invent an answer. */
const FORGED = [
	...[
		'',
		'?',
		'&&&',
		'=',
		'==',
		'who',
		'who=',
		'who=%00',
		'who=%',
		'who=%E0%A4%A',
		'who=constructor'
	],
	...['who=__proto__', '__proto__=1', 'constructor=1', 'toString=1', 'hasOwnProperty=who'],
	...['who=<script>alert(1)</script>', "who='; DROP TABLE rules; --", 'who=../../etc/passwd'],
	...['who=tourists%0d%0aSet-Cookie:a=b', 'who[]=tourists', 'who[$ne]=x', 'who.x=tourists'],
	...['who=children', 'who=all', 'who=other_listed', 'who=Tourists', 'who= tourists'],
	...['who=tourists&who=business', 'purpose=tourism', 'who=tourists&purpose=visit'],
	...['who=pensioners&purpose=', 'who=pensioners&purpose=minor', 'who=pensioners&purpose=general'],
	...['travellers=', 'travellers=,', 'travellers=40,', 'travellers=-1', 'travellers=1e3'],
	...['travellers=0x10', 'travellers=121', 'travellers=40.5', 'travellers=٤٠', 'travellers=NaN'],
	...['travellers=Infinity', 'travellers=040', 'travellers=2026-11-25', 'travellers=1900-01-01'],
	...['travellers=2015-02-29', `travellers=${'1,'.repeat(5000)}1`, 'travellers=1 2'],
	...[
		'trip=',
		'trip=2026-02-30',
		'trip=2026-13-01',
		'trip=2026',
		'trip=tomorrow',
		'trip=9999-12-31'
	],
	...['trip=2026-12-01T00:00:00Z', 'trip=-1', 'trip=null', 'country=', 'country=XX', 'country=de'],
	...['country=constructor', 'country=__proto__', 'country=toString', 'city=almaty'],
	...['country=IT&city=almaty', 'country=undecided&city=astana', 'country=DE&city=moscow'],
	...['visas=', 'visas=4', 'visas=three,few', 'visas=null', 'age=40', 'lang=ru&page=2', '%F0%9F=1'],
	...[`who=${'a'.repeat(100_000)}`, 'a=1&'.repeat(2000)]
];

describe('forged and broken addresses', () => {
	it('are more than sixty', () => expect(new Set(FORGED).size).toBeGreaterThanOrEqual(60));

	it.each(FORGED.map((query) => [query.slice(0, 60), query]))('%j', (_, query) => {
		const { answers } = parse(query);
		expect(nextQuestion(answers, asking)).toBeDefined();
		// What is left is canonical: parsing it again drops nothing.
		const again = parseQuery(toQuery(answers), asking);
		expect(again).toEqual({ answers, dropped: [] });
	});

	it('never throw', () => {
		const name = fc.oneof(fc.constantFrom(...QUESTIONS, '__proto__', 'constructor'), fc.string());
		const value = fc.oneof(
			...[fc.string(), fc.constantFrom('tourists', 'undecided', '40,9', 'DE', 'almaty', 'three')],
			fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(name, value), { maxLength: 12 }), (pairs) => {
				const { answers, dropped } = parseQuery(pairs, asking);
				expect(Object.keys(answers).length + dropped.length).toBe(pairs.length);
				const question = nextQuestion(answers, asking);
				if (question) expect(answers[question]).toBeUndefined();
				expect(parseQuery(toQuery(answers), asking)).toEqual({ answers, dropped: [] });
			}),
			{ numRuns: 2000, seed: 20261124 }
		);
	});
});

describe('an address of an older set of questions', () => {
	it('still opens; unknown parts are dropped with a notice that does not repeat them', () => {
		const query = 'job=clerk&who=tourists&travellers=40&trip=2027-07-01&country=IT&visas=often';
		const { answers, dropped } = parse(query);
		expect(dropped).toEqual([
			{ reason: 'unknown-question', question: null },
			{ reason: 'unknown-answer', question: 'visas' }
		]);
		expect(nextQuestion(answers, asking)).toBe('visas');
		expect(JSON.stringify(dropped)).not.toContain('clerk');
	});
});

describe('the way through the questions', () => {
	it.each([
		['', 'who'],
		['who=pensioners', 'purpose'],
		['who=tourists', 'travellers'],
		['who=tourists&travellers=40', 'trip'],
		['who=tourists&travellers=40&trip=undecided', 'country'],
		['who=tourists&travellers=40&trip=undecided&country=DE', 'city'],
		['who=tourists&travellers=40&trip=undecided&country=IT', 'visas'],
		['who=tourists&travellers=40&trip=undecided&country=undecided', 'visas'],
		['who=tourists&travellers=40&trip=undecided&country=undecided&visas=none', undefined]
	])('%j asks %s', (query, question) => {
		expect(nextQuestion(parse(query).answers, asking)).toBe(question);
	});

	it('asks only what applies', () => {
		const { answers } = parse('who=tourists&country=IT');
		expect(questionsFor(answers, asking)).toEqual([
			...['who', 'travellers', 'trip', 'country', 'visas']
		]);
	});

	it('writes answers in canonical order, whatever the input order', () => {
		const one = parse(
			'visas=none&country=DE&city=almaty&trip=undecided&travellers=40,9&who=tourists'
		);
		expect(new URLSearchParams(toQuery(one.answers)).toString()).toBe(
			'who=tourists&travellers=40%2C9&trip=undecided&country=DE&city=almaty&visas=none'
		);
	});

	it('reads back every set of answers', () => {
		const traveller = fc.oneof(
			fc.nat({ max: 120 }).map((age) => ({ kind: 'age' as const, age })),
			fc
				.nat({ max: 25_500 })
				.map((days) => ({ kind: 'birth' as const, birth: addDays(asking.today, -days) }))
		);
		const answers: fc.Arbitrary<Answers> = fc.record({
			who: fc.constantFrom(...TRAVELLER_CATEGORIES),
			purpose: fc.constantFrom(...PURPOSES),
			travellers: fc.array(traveller, { minLength: 1, maxLength: 12 }),
			trip: fc.option(fc.nat({ max: 1000 }).map((days) => addDays(asking.today, days))),
			country: fc.option(fc.constantFrom('DE', 'IT', 'DK')),
			city: fc.constantFrom(...CITIES),
			visas: fc.constantFrom(...HISTORIES)
		});
		fc.assert(
			fc.property(answers, (given) => {
				const asked = questionsFor(given, asking);
				const kept = Object.fromEntries(
					Object.entries(given).filter(([name]) => asked.some((q) => q === name))
				);
				expect(parseQuery(toQuery(given), asking).answers).toEqual(kept);
			}),
			{ seed: 20261124 }
		);
	});
});

describe('travellers', () => {
	it('are ages or dates of birth', () => {
		expect(parseTravellers('40,2015-09-01', asking.today)).toEqual([
			{ kind: 'age', age: 40 },
			{ kind: 'birth', birth: '2015-09-01' }
		]);
		expect(parseTravellers('0,120', asking.today)).toHaveLength(2);
		expect(parseTravellers('1956-12-31', asking.today)).toBeUndefined();
		expect(parseTravellers('69', asking.today)).toHaveLength(1);
		expect(parseTravellers('1,1,1,1,1,1,1,1,1,1,1,1,1', asking.today)).toBeUndefined();
	});
});
