import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASE_UNITS, DEFAULT_CLASS, formatClass, parseClass } from './reference-class';

const classes = fc.record({
	unit: fc.constantFrom(...CASE_UNITS),
	packages: fc.constantFrom('once' as const, 'each' as const),
	openedSince: fc.option(fc.integer({ min: 1957, max: 2100 })),
	without: fc
		.uniqueArray(fc.stringMatching(/^[A-Z]{3}$/), { maxLength: 4 })
		.map((partners) => partners.toSorted())
});

describe('a reference class as text', () => {
	it('is read back as it was', () => {
		fc.assert(
			fc.property(classes, (choice) => {
				expect(parseClass(formatClass(choice))).toEqual({ ok: true, value: choice });
			})
		);
	});

	it('is canonical, and short if nothing was chosen', () => {
		expect(formatClass(DEFAULT_CLASS)).toBe('pair');
		const parsed = parseClass('PAIR-each-since-2009-without-rus-BLR-rus');
		expect(parsed.ok && formatClass(parsed.value)).toBe('pair-each-since-2009-without-blr-rus');
	});

	it.each([
		['', 'class-unit-unknown'],
		['pairs', 'class-unit-unknown'],
		['pair-both', 'class-part-unknown'],
		['pair-since-2009-each', 'class-part-unknown'],
		['pair-since', 'class-year-invalid'],
		['pair-since-209', 'class-year-invalid'],
		['pair-since-1900', 'class-year-invalid'],
		['vfa-without-russia', 'class-partner-invalid'],
		['vfa-without-blr-', 'class-partner-invalid'],
		['vfa-without', 'class-partner-invalid']
	])('is refused: %j, %s', (text, problem) => {
		expect(parseClass(text)).toMatchObject({ ok: false, problem });
	});
});
