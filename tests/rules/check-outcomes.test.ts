import { expect, it } from 'vitest';
import { HISTORIES, isMissing, PERSON_CATEGORIES, TRAVELLER_CATEGORIES } from '$lib/domain/effects';
import type { Category, History } from '$lib/domain/effects';
import { isProblem, outcome, type Outcome } from '$lib/domain/effects/check';
import { addDays, day, type Day } from '$lib/domain/time';
import { contextOn, rules, TODAY } from './effects-data';

/**
 * Every category × age group × visa history × day before, on and after each change of a rule, as a
 * table to review: `outcomes.txt`. A change of a rule, a provision or the code shows in its diff.
 */

const AGES = [3, 8, 15, 20, 40, 70];

/** Each day on which a row begins, and the days around it; and today. */
function daysToCheck(): Day[] {
	const starts = rules.map((rule) => rule.validFrom);
	const around = starts.flatMap((start) => [addDays(start, -1), start, addDays(start, 1)]);
	return [...new Set([...around, TODAY])].toSorted();
}

function of(who: Category, age: number, visas: History, today: Day): Outcome {
	const purpose = PERSON_CATEGORIES.includes(who) ? ('tourism' as const) : undefined;
	const travellers = [{ kind: 'age' as const, age }];
	const answers = { who, purpose, travellers, trip: null, country: null, visas };
	return outcome(answers, contextOn(today));
}

/** `90? 67.5 ≤35`: today (`?`: a state may waive it), then the two newest models (`≤`: or less). */
function feeCell({ today, agreement }: Outcome): string {
	if (isProblem(today.fee)) return '–';
	const line = today.fee.lines[0]!;
	const models = isProblem(agreement)
		? ['–']
		: agreement.models.map(
				({ total, atMost }) => `${atMost ? '≤' : ''}${isMissing(total) ? '?' : total}`
			);
	return [`${line.amount}${line.mayBeWaived.length ? '?' : ''}`, ...models].join(' ');
}

function yearsCell({ today }: Outcome): string {
	return isProblem(today.multipleEntry) ? '–' : String(today.multipleEntry.years);
}

/** The text that all `cells` share; the outcome must not depend on what varies between them. */
function only(cells: string[]): string {
	expect(new Set(cells).size).toBe(1);
	return cells[0]!;
}

function row(who: Category, on: Day): string {
	const byAge = AGES.map((age) => HISTORIES.map((visas) => of(who, age, visas, on)));
	const fees = byAge.map((outcomes) => only(outcomes.map(feeCell)));
	const years = HISTORIES.map((_, index) => only(byAge.map((entry) => yearsCell(entry[index]!))));
	const lists = only(
		byAge[4]!.map(({ today }) =>
			isProblem(today.documents) ? '–' : today.documents.groups.map((g) => g.purpose).join('+')
		)
	);
	const cells = [who.padEnd(24), ...fees.map((fee) => fee.padEnd(14)), years.join('/'), lists];
	return cells.join(' ').trimEnd();
}

it('every outcome is as reviewed', { timeout: 120_000 }, async () => {
	const head = `${'category'.padEnd(24)} ${AGES.map((age) => `age ${age}`.padEnd(14)).join(' ')} years/history documents`;
	const lines = daysToCheck().flatMap((on) => [
		'',
		`## ${on}`,
		head,
		...TRAVELLER_CATEGORIES.map((who) => row(who, on))
	]);
	const title = [
		'Fee in euro: today, then on the terms of Cabo Verde 2022 and Belarus 2020 (an inference).',
		'? a state may waive it   ≤ or less: the list of the agreement is cut   – no rule known for the day',
		`Years of the multiple-entry visa to ask for, by history: ${HISTORIES.join('/')}.`
	];
	const text = [...title, ...lines, ''].join('\n');
	await expect(text).toMatchFileSnapshot('./outcomes.txt');
});

it('covers the days around the change of the fee', () => {
	expect(daysToCheck()).toEqual(
		expect.arrayContaining(['2024-06-10', '2024-06-11', '2024-06-12'].map((text) => day(text)))
	);
});
