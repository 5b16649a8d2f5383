import type { Horizon } from '$lib/domain/forecast/forecast';
import { inHundred } from '$lib/domain/forecast/frequency';
import type { LedgerRow } from '$lib/domain/forecast/ledger/ledger';
import { daysBetween, formatDateShort, partialDate, type Day } from '$lib/domain/time';
import type { Language } from '$lib/domain/language';
import type { Mark, Picture } from '$lib/charts/picture';
import { linearScale } from '$lib/charts/scale';

const HEIGHT = 200;
const MARGIN = { left: 40, right: 44, top: 12, bottom: 30 };
const BOTTOM = HEIGHT - MARGIN.bottom;

/** How the told figure went: in a hundred, at one horizon. */
export interface ToldFigures {
	first: number;
	last: number;
	lowest: number;
	highest: number;
}

/** @returns `null` while there is one figure only */
export function toldFigures(rows: readonly LedgerRow[], months: Horizon): ToldFigures | null {
	const figures = rows.map(({ within }) => inHundred(within[months]));
	const [first, last] = [figures[0], figures.at(-1)];
	if (figures.length < 2 || first === undefined || last === undefined) return null;
	return { first, last, lowest: Math.min(...figures), highest: Math.max(...figures) };
}

/**
 * The told figure over time: a step at each row of the ledger, because a figure stands until another one is told.
 * @param rows in order of time, the first before `today`
 */
export function toldLine(
	rows: readonly LedgerRow[],
	{ months, today, language }: { months: Horizon; today: Day; language: Language }
): Picture {
	const begin = rows[0]?.date ?? today;
	const time = linearScale(0, Math.max(1, daysBetween(begin, today)));
	const y = (share: number) => BOTTOM - share * (BOTTOM - MARGIN.top);
	const steps = rows.map((row) => ({
		x: time.within(daysBetween(begin, row.date)),
		y: y(row.within[months]),
		n: inHundred(row.within[months])
	}));
	const last = steps.at(-1);
	// To the month, so that both names have room on a phone.
	const inMonth = (day: Day) => formatDateShort(partialDate(day.slice(0, 7)), language);
	const label = { shape: 'text', tone: 'ink-2' } as const;
	return {
		height: HEIGHT,
		margin: MARGIN,
		frame: [
			...[0, 0.5, 1].flatMap((level): Mark[] => [
				{ shape: 'line', from: { x: 0, y: y(level) }, to: { x: 1, y: y(level) }, tone: 'rule' },
				{
					...label,
					at: { x: 0, y: y(level) + 4 },
					text: String(level * 100),
					anchor: 'end',
					shift: -6
				}
			]),
			{ ...label, at: { x: 0, y: BOTTOM + 20 }, text: inMonth(begin) },
			{
				...label,
				at: { x: 1, y: BOTTOM + 20 },
				text: inMonth(today),
				anchor: 'end'
			}
		],
		data: [
			{
				shape: 'curve',
				tone: 'vfa',
				weight: 3,
				points: steps.flatMap(({ x, y }, index) => [
					{ x, y },
					{ x: steps[index + 1]?.x ?? 1, y }
				])
			},
			...(last
				? [{ ...label, at: { x: 1, y: last.y + 4 }, text: String(last.n), shift: 6, bold: true }]
				: [])
		]
	};
}
