import type { ChartConfiguration } from 'chart.js';
import type { Language } from '$lib/domain/language';
import { inHundred } from '$lib/domain/forecast/frequency';
import { addDays, day, daysBetween, formatDateShort, yearOf, type Day } from '$lib/domain/time';
import { m } from '$lib/i18n/paraglide/messages';
import type { ChartBuilder } from './fit';
import { caseRows } from './forecast-cases';
import type { Mark, Picture, Pictures } from './picture';
import { linearScale, type Scale } from './scale';

/** What the curve of a forecast is drawn from: small enough to be sent to the browser. */
export interface CurveView {
	opened: Day;
	today: Day;
	floor: Day;
	/** The reader's own date. */
	by: Day | null;
	/** Ascending days after today, a mean month apart. */
	points: { days: number; probability: number; lower: number; upper: number }[];
	/** Concluded cases: what took them so long from the opening, laid on Kazakhstan's opening. */
	cases: { label: string; date: Day }[];
}

const MARGIN = { left: 46, right: 14, top: 52 };
/** Of the axis, from the top; under it the years, then the cases. */
const BOTTOM = 274;
const YEARS = 20;
/** The least width of each drawing's plot, in pixels, and how many years lie between its labels. */
const SHAPES = { wide: { room: 580, every: 1 }, narrow: { room: 225, every: 2 } };

interface Shape {
	time: Scale;
	yAt(probability: number): number;
	xAt(date: Day): number;
}

function shapeOf(view: CurveView): Shape {
	const end = addDays(view.today, view.points.at(-1)?.days ?? 365);
	const time = linearScale(0, daysBetween(view.opened, end));
	return {
		time,
		yAt: (probability) => BOTTOM - probability * (BOTTOM - MARGIN.top),
		xAt: (date) => time.within(daysBetween(view.opened, date))
	};
}

/** Wide and narrow drawing of the curve, its band, today, the record-fast date and the reader's date. */
export function curvePictures(view: CurveView): Pictures {
	return { wide: picture(view, SHAPES.wide), narrow: picture(view, SHAPES.narrow) };
}

function picture(view: CurveView, { room, every }: (typeof SHAPES)['wide']): Picture {
	const shape = shapeOf(view);
	const places = view.cases.map(({ label, date }) => ({ label, x: shape.xAt(date) }));
	const cases = caseRows(places, { top: BOTTOM + YEARS + 18, room });
	const bottom = YEARS + 18 + cases.height;
	return {
		height: BOTTOM + bottom,
		margin: { ...MARGIN, bottom },
		frame: [
			...axes(view, shape, every),
			...references(view, shape),
			...cases.marks,
			...labels(view, shape)
		],
		data: [band(view, shape), curve(view, shape)]
	};
}

/** What the lines are, beside them: the level that the curve comes to, and the band. */
function labels({ points }: CurveView, { yAt }: Shape): Mark[] {
	const end = points.at(-1);
	if (!end) return [];
	const text = { shape: 'text', tone: 'ink', anchor: 'end' } as const;
	return [
		{
			...text,
			at: { x: 1, y: yAt(end.probability) - 10 },
			text: m.forecast_by_result({ n: inHundred(end.probability) }),
			bold: true
		},
		{ ...text, at: { x: 1, y: yAt(end.upper) - 8 }, text: m.forecast_band_label(), tone: 'ink-2' }
	];
}

function axes(view: CurveView, { yAt, xAt, time }: Shape, everyYears: number): Mark[] {
	const levels = [0, 0.25, 0.5, 0.75, 1].flatMap((level): Mark[] => [
		{ shape: 'line', from: { x: 0, y: yAt(level) }, to: { x: 1, y: yAt(level) }, tone: 'rule' },
		{
			shape: 'text',
			at: { x: 0, y: yAt(level) + 4 },
			text: String(level * 100),
			tone: 'ink-2',
			anchor: 'end',
			shift: -8
		}
	]);
	const last = yearOf(addDays(view.opened, time.to));
	const first = yearOf(view.opened) + 1;
	const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
	return [
		...levels,
		...years
			.filter((year) => (year - first) % everyYears === 0)
			.map((year): Mark => {
				const x = xAt(day(`${year}-01-01`));
				return {
					shape: 'text',
					at: { x, y: BOTTOM + YEARS },
					text: String(year),
					tone: 'ink-2',
					anchor: 'middle'
				};
			})
	];
}

function references(view: CurveView, { xAt }: Shape): Mark[] {
	const reference = (
		date: Day,
		text: string,
		tone: 'now-ink' | 'ink-2' | 'ink',
		y: number
	): Mark[] => {
		const x = xAt(date);
		const anchor = x > 0.85 ? 'end' : 'start';
		return [
			{ shape: 'line', from: { x, y: y + 4 }, to: { x, y: BOTTOM }, tone, dashed: true },
			{
				shape: 'text',
				at: { x, y },
				text,
				tone,
				anchor,
				shift: anchor === 'end' ? -3 : 3,
				bold: tone === 'ink'
			}
		];
	};
	return [
		...reference(view.today, m.forecast_today(), 'now-ink', 14),
		...reference(view.floor, m.forecast_floor(), 'ink-2', 29),
		...(view.by ? reference(view.by, m.forecast_your_date(), 'ink', 44) : [])
	];
}

function pointsOf(
	{ today, points }: CurveView,
	shape: Shape,
	value: (point: CurveView['points'][number]) => number
) {
	return points.map((point) => ({
		x: shape.xAt(addDays(today, point.days)),
		y: shape.yAt(value(point))
	}));
}

/** A polygon: along the upper edge and back along the lower. */
function band(view: CurveView, shape: Shape): Mark {
	const upper = pointsOf(view, shape, (point) => point.upper);
	const lower = pointsOf(view, shape, (point) => point.lower);
	return {
		shape: 'curve',
		points: [...upper, ...lower.toReversed()],
		tone: 'vfa',
		fillTo: upper[0]?.y ?? BOTTOM,
		opacity: 0.16
	};
}

function curve(view: CurveView, shape: Shape): Mark {
	return {
		shape: 'curve',
		points: [{ x: 0, y: shape.yAt(0) }, ...pointsOf(view, shape, (point) => point.probability)],
		tone: 'vfa',
		weight: 4
	};
}

/** The same for Chart.js. */
export function curveBuilder(view: CurveView, language: Language): ChartBuilder {
	const shape = shapeOf(view);
	const at = (days: number) => daysBetween(view.opened, view.today) + days;
	const series = (value: (point: CurveView['points'][number]) => number) =>
		view.points.map((point) => ({ x: at(point.days), y: value(point) * 100 }));
	return ({ colours }): ChartConfiguration => ({
		type: 'line',
		data: {
			datasets: [
				{
					label: m.forecast_column_probability(),
					data: [{ x: 0, y: 0 }, ...series((point) => point.probability)],
					borderColor: colours.vfa,
					borderWidth: 4,
					pointRadius: 0,
					pointHitRadius: 12
				},
				{
					label: m.forecast_column_upper(),
					data: series((point) => point.upper),
					borderWidth: 0,
					pointRadius: 0,
					pointHitRadius: 0,
					fill: '+1',
					backgroundColor: withAlpha(colours.vfa)
				},
				{
					label: m.forecast_column_lower(),
					data: series((point) => point.lower),
					borderWidth: 0,
					pointRadius: 0,
					pointHitRadius: 0
				}
			]
		},
		options: {
			interaction: { mode: 'nearest', axis: 'x', intersect: false },
			scales: {
				x: { type: 'linear', min: 0, max: shape.time.to },
				y: { min: 0, max: 100 }
			},
			plugins: {
				tooltip: {
					callbacks: {
						title: (items) =>
							items[0]
								? formatDateShort(
										addDays(view.opened, Math.round(items[0].parsed.x ?? 0)),
										language
									)
								: '',
						label: (item) =>
							`${item.dataset.label ?? ''}: ${Math.round(item.parsed.y ?? 0).toLocaleString(language)}`
					}
				}
			}
		}
	});
}

/** The colours of the moment are given as `rgb(…)`. */
function withAlpha(colour: string): string {
	return colour.replace(/^rgb\((.+)\)$/u, 'rgba($1, 0.16)');
}
