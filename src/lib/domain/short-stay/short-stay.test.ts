import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '$lib/domain/time';
import {
	checkStays,
	earliestEntry,
	longestStayFrom,
	usedOn,
	windowStart,
	type Stay
} from './short-stay';

const stay = (entry: string, exit: string, counted = true): Stay => ({
	entry: day(entry),
	exit: day(exit),
	counted
});

/** The rule read word by word: each day of stay stands in a set, and every day looks back on 180 of them. */
function wordByWord(stays: readonly Stay[]) {
	const days = new Set<Day>();
	for (const { entry, exit, counted } of stays) {
		for (let at = entry; counted && at <= exit; at = addDays(at, 1)) days.add(at);
	}
	const usedBy = (on: Day) => {
		let count = 0;
		for (let back = 0; back < 180; back += 1) if (days.has(addDays(on, -back))) count += 1;
		return count;
	};
	const over = () => [...days].filter((on) => usedBy(on) > 90).sort();
	return { usedBy, over };
}

describe('the worked examples', () => {
	it('counts ninety days in one go, and opens again after ninety days away', () => {
		const stays = [stay('2027-03-01', '2027-05-29')];
		expect(usedOn(stays, day('2027-05-29'))).toBe(90);
		expect(windowStart(day('2027-05-29'))).toBe('2026-12-01');
		expect(longestStayFrom(stays, day('2027-05-30'))).toBeNull();
		expect(earliestEntry(stays, day('2027-05-30'))).toBe('2027-08-28');
		expect(longestStayFrom(stays, day('2027-08-28'))).toEqual({ lastDay: '2027-11-25', days: 90 });
	});

	it('leaves two weeks after two trips', () => {
		const stays = [stay('2027-01-10', '2027-01-24'), stay('2027-03-01', '2027-04-30')];
		expect(usedOn(stays, day('2027-06-01'))).toBe(76);
		expect(windowStart(day('2027-06-01'))).toBe('2026-12-04');
		expect(longestStayFrom(stays, day('2027-06-01'))).toEqual({ lastDay: '2027-06-14', days: 14 });
	});

	it('leaves out days under a long-stay visa', () => {
		const stays = [stay('2027-02-01', '2027-05-31', false), stay('2027-06-01', '2027-06-20')];
		expect(usedOn(stays, day('2027-06-20'))).toBe(20);
		expect(longestStayFrom(stays, day('2027-06-21'))?.lastDay).toBe('2027-08-29');
		expect(checkStays(stays).map(({ over }) => over)).toEqual([null, null]);
	});

	it('gives back days that fall out of the window', () => {
		const stays = [stay('2027-01-05', '2027-02-25'), stay('2027-04-01', '2027-05-08')];
		expect(usedOn(stays, day('2027-05-08'))).toBe(90);
		expect(earliestEntry(stays, day('2027-05-09'))).toBe('2027-07-04');
		expect(longestStayFrom(stays, day('2027-07-04'))).toEqual({ lastDay: '2027-08-24', days: 52 });
	});

	it('names the first day of an overstay', () => {
		const stays = [stay('2027-06-01', '2027-07-15'), stay('2027-09-01', '2027-10-20')];
		expect(checkStays(stays)[1]).toEqual({
			length: 50,
			usedOnExit: 95,
			over: { from: '2027-10-16', days: 5 }
		});
	});

	it("counts New Year's night as two days, and a leap day", () => {
		const stays = [stay('2026-12-31', '2027-01-01'), stay('2028-02-01', '2028-03-01')];
		expect(checkStays(stays).map(({ length }) => length)).toEqual([2, 30]);
		expect(usedOn(stays, day('2028-03-01'))).toBe(30);
	});

	it('counts only the part of a trip that lies in the window', () => {
		const stays = [stay('2027-02-01', '2027-03-02'), stay('2027-07-20', '2027-08-18')];
		expect(usedOn(stays, day('2027-08-18'))).toBe(41);
	});
});

describe('against the rule read word by word', () => {
	const start = day('2026-01-01');
	const someStay = fc
		.record({
			after: fc.integer({ min: 0, max: 500 }),
			length: fc.integer({ min: 1, max: 120 }),
			counted: fc.boolean()
		})
		.map(({ after, length, counted }): Stay => ({
			entry: addDays(start, after),
			exit: addDays(start, after + length - 1),
			counted
		}));
	const someStays = fc.array(someStay, { maxLength: 5 });

	it('counts the same days', () => {
		fc.assert(
			fc.property(someStays, fc.integer({ min: 0, max: 700 }), (stays, after) => {
				const on = addDays(start, after);
				expect(usedOn(stays, on)).toBe(wordByWord(stays).usedBy(on));
			}),
			{ numRuns: 60 }
		);
	});

	it('finds the same days too many', () => {
		fc.assert(
			fc.property(someStays, (stays) => {
				const found = new Set<Day>();
				for (const [index, { over }] of checkStays(stays).entries()) {
					const exit = stays[index]?.exit;
					for (let at = over?.from; at && exit && at <= exit; at = addDays(at, 1)) found.add(at);
				}
				expect([...found].sort()).toEqual(wordByWord(stays).over());
			}),
			{ numRuns: 40 }
		);
	});

	it('opens on the first day that adds no day too many, and for as long as none is added', () => {
		fc.assert(
			fc.property(someStays, fc.integer({ min: 0, max: 600 }), (stays, after) => {
				const from = addDays(start, after);
				const before = wordByWord(stays).over().length;
				const adds = (entry: Day, exit: Day) =>
					wordByWord([...stays, { entry, exit, counted: true }]).over().length > before;
				const entry = earliestEntry(stays, from);
				expect(adds(entry, entry)).toBe(false);
				if (entry > from) expect(adds(addDays(entry, -1), addDays(entry, -1))).toBe(true);
				const longest = longestStayFrom(stays, entry);
				expect(longest).not.toBeNull();
				if (!longest) return;
				expect(adds(entry, longest.lastDay)).toBe(false);
				if (longest.days < 90) expect(adds(entry, addDays(longest.lastDay, 1))).toBe(true);
			}),
			{ numRuns: 25 }
		);
		// The reference looks at every day again for each answer.
	}, 30_000);
});
