import type { Dotplot } from '$lib/domain/forecast/frequency';
import { addDays, day, daysBetween, yearOf, type Day } from '$lib/domain/time';
import { m } from '$lib/i18n/paraglide/messages';
import type { Mark, Picture } from '$lib/charts/picture';
import { linearScale } from '$lib/charts/scale';

const RADIUS = 6;
const GAP = 15;
const MARGIN = { left: 8, right: 8, top: 14, bottom: 30 };
/** Columns of the dotplot, and their share of the width; the rest is for outcomes that never happen. */
const COLUMNS = 18;
const TIME = 0.72;
/** The last position for a year's label, so that on a narrow screen it does not touch the word "never". */
const LAST_YEAR = 0.6;
const NEVER_COLUMNS = 5;
/** The width of a column in the "never" block, as a share of the width: room for a dot on the narrowest screen. */
const NEVER_WIDTH = 0.05;

/**
 * A hundred equally likely outcomes as dots stacked over time: filled up to the reader's date, hollow after it,
 * and dashed in a separate block if they do not happen within the observed time.
 */
export function dotsPicture(plot: Dotplot, { today, by }: { today: Day; by: Day }): Picture {
	const last = plot.dates.at(-1) ?? addDays(today, 365);
	const end = last > by ? last : by;
	const columns = stack(plot.dates, today, end);
	const tallest = Math.max(
		Math.ceil(plot.never / NEVER_COLUMNS),
		...columns.map((dates) => dates.length),
		1
	);
	const bottom = MARGIN.top + tallest * GAP;
	const scale = linearScale(0, Math.max(1, daysBetween(today, end)));
	const level = (row: number) => bottom - (row + 0.5) * GAP;
	const dots = columns.flatMap((dates, column) =>
		dates.map((date, row): Mark => {
			const at = { x: (TIME * (column + 0.5)) / COLUMNS, y: level(row) };
			return { shape: 'dot', at, radius: RADIUS, ...(date <= by ? FILLED : LATER) };
		})
	);
	const never = Array.from({ length: plot.never }, (_, index): Mark => {
		const row = Math.floor(index / NEVER_COLUMNS);
		const x = 1 - ((index % NEVER_COLUMNS) + 0.5) * NEVER_WIDTH;
		return { shape: 'dot', at: { x, y: level(row) }, radius: RADIUS, ...NEVER };
	});
	const x = TIME * scale.at(daysBetween(today, by));
	return {
		height: bottom + MARGIN.bottom,
		margin: MARGIN,
		frame: [
			{ shape: 'line', from: { x: 0, y: bottom }, to: { x: TIME, y: bottom }, tone: 'hollow' },
			...years(today, end).flatMap((year): Mark[] => {
				const place = TIME * scale.at(daysBetween(today, day(`${year}-01-01`)));
				if (place > LAST_YEAR) return [];
				return [
					{
						shape: 'text',
						at: { x: place, y: bottom + 18 },
						text: String(year),
						tone: 'ink-2',
						anchor: 'middle'
					}
				];
			}),
			{
				shape: 'text',
				at: { x: 1 - (NEVER_COLUMNS * NEVER_WIDTH) / 2, y: bottom + 18 },
				text: m.forecast_column_never(),
				tone: 'ink-2',
				anchor: 'middle'
			},
			{ shape: 'line', from: { x, y: 0 }, to: { x, y: bottom }, tone: 'ink', dashed: true }
		],
		data: [...dots, ...never]
	};
}

const FILLED = { fill: 'vfa' } as const;
const LATER = { fill: 'paper', stroke: 'vfa' } as const;
const NEVER = { fill: 'paper', stroke: 'hollow', dashed: true } as const;

function stack(dates: readonly Day[], today: Day, end: Day): Day[][] {
	const span = Math.max(1, daysBetween(today, end));
	const columns: Day[][] = Array.from({ length: COLUMNS }, () => []);
	for (const date of dates) {
		const column = Math.min(COLUMNS - 1, Math.floor((daysBetween(today, date) / span) * COLUMNS));
		columns[column]?.push(date);
	}
	return columns;
}

/** At most five labels. */
function years(today: Day, end: Day): number[] {
	const first = yearOf(today) + 1;
	const count = yearOf(end) - first + 1;
	const step = Math.ceil(count / 5) || 1;
	return Array.from({ length: Math.max(0, count) }, (_, index) => first + index).filter(
		(_, index) => index % step === 0
	);
}
