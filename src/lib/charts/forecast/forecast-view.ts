import {
	bandBy,
	probabilityBy,
	probabilityIfQuiet,
	type Forecast
} from '$lib/domain/forecast/forecast';
import { dotplot, inHundred } from '$lib/domain/forecast/frequency';
import type { Language } from '$lib/domain/language';
import {
	addDays,
	day,
	daysBetween,
	formatDateShort,
	monthsBetween,
	yearOf,
	type Day
} from '$lib/domain/time';
import { m } from '$lib/i18n/paraglide/messages';
import type { CurveView } from './forecast-curve';
import { dotsPicture } from './forecast-dots';

/** Names a case by its partners. */
export type NameOf = (partners: readonly string[]) => string;

/** The number of years that the curve shows; after that it hardly changes, and nobody plans that far ahead. */
const YEARS = 10;
const GRID_DAYS = 365.25 / 12;

/** The curve with its band: a point on the day up to which the record is known, and one after each mean month. */
export function curvePoints(forecast: Forecast) {
	return Array.from({ length: YEARS * 12 + 1 }, (_, index) => {
		const days = Math.round(index * GRID_DAYS);
		const date = addDays(forecast.knownUntil, days);
		const probability = probabilityBy(forecast, date);
		const band = bandBy(forecast, date);
		return {
			date,
			probability: round(probability),
			lower: round(band.lower),
			upper: round(band.upper)
		};
	});
}

/** The data of the curve. */
export function curveView(
	forecast: Forecast,
	{ by, nameOf, language }: { by: Day | null; nameOf: NameOf; language: Language }
): CurveView {
	const { today, knownUntil, state, cases } = forecast;
	const { opened } = state;
	const points = curvePoints(forecast);
	const end = points.at(-1)!;
	const since = (date: Day) => daysBetween(opened, date);
	return {
		points: points.map(({ date, ...point }) => ({
			at: since(date),
			date: formatDateShort(date, language),
			...point
		})),
		opened: formatDateShort(opened, language),
		years: yearsOn(opened, end.date),
		lines: [
			...(knownUntil < today
				? [{ at: since(knownUntil), text: m.forecast_known_until(), tone: 'ink-2' as const }]
				: []),
			{ at: since(today), text: m.forecast_today(), tone: 'now-ink' },
			...(by ? [{ at: since(by), text: m.forecast_your_date(), tone: 'ink' as const }] : [])
		],
		cases: cases.flatMap(({ partners, opened, inForce }) =>
			inForce ? [{ label: nameOf(partners), at: daysBetween(opened, inForce) }] : []
		),
		words: curveWords(end.probability)
	};
}

function curveWords(level: number): CurveView['words'] {
	return {
		level: m.forecast_by_result({ n: inHundred(level) }),
		band: m.forecast_band_label(),
		probability: m.forecast_column_probability(),
		lower: m.forecast_column_lower(),
		upper: m.forecast_column_upper()
	};
}

/** The years that begin between one day and another. */
function yearsOn(from: Day, to: Day): CurveView['years'] {
	const first = yearOf(from) + 1;
	return Array.from({ length: yearOf(to) - first + 1 }, (_, index) => {
		const year = first + index;
		return { year, at: daysBetween(from, day(`${year}-01-01`)) };
	});
}

/** For the browser, with no more digits than a screen can show. */
function round(probability: number): number {
	return Math.round(probability * 1e4) / 1e4;
}

/** The answer for one date, in a hundred. */
export function answerBy(forecast: Forecast, by: Day) {
	const plot = dotplot(forecast);
	const filled = plot.dates.filter((date) => date <= by).length;
	const { lower, upper } = bandBy(forecast, by);
	const quiet = probabilityIfQuiet(forecast, by);
	return {
		n: inHundred(probabilityBy(forecast, by)),
		quiet: quiet === null ? null : inHundred(quiet),
		band: { lower: inHundred(lower), upper: inHundred(upper) },
		dots: { filled, later: plot.dates.length - filled, never: plot.never },
		picture: dotsPicture(plot, { today: forecast.knownUntil, by })
	};
}

/** Talks that are still open, the longest first, in months since their opening. */
export function openCases({ cases, casesKnownUntil }: Forecast) {
	return cases
		.filter(({ inForce }) => inForce === null)
		.map(({ partners, opened }) => ({
			partners,
			months: Math.round(monthsBetween(opened, casesKnownUntil))
		}))
		.toSorted((a, b) => b.months - a.months);
}
