import type { CurveView } from './forecast-curve';
import { bandBy, influenceBy, probabilityBy, type Forecast } from '$lib/domain/forecast/forecast';
import { dotplot, inHundred } from '$lib/domain/forecast/frequency';
import { addDays, daysBetween, monthsBetween, type Day } from '$lib/domain/time';
import { dotsPicture } from './forecast-dots';

/** The curve is drawn for so many years: beyond, nothing moves and nobody plans. */
const YEARS = 10;
const GRID_DAYS = 365.25 / 12;

/** What the curve is drawn from; `nameOf` names a case by its partners. */
export function curveView(
	forecast: Forecast,
	by: Day | null,
	nameOf: (partners: readonly string[]) => string
): CurveView {
	const { today, state, floor, cases } = forecast;
	const points = Array.from({ length: YEARS * 12 + 1 }, (_, index) => {
		const days = Math.round(index * GRID_DAYS);
		const day = addDays(today, days);
		const probability = probabilityBy(forecast, day);
		const band = bandBy(forecast, day) ?? { lower: probability, upper: probability };
		return {
			days,
			probability: round(probability),
			lower: round(band.lower),
			upper: round(band.upper)
		};
	});
	return {
		opened: state.opened,
		today,
		floor: floor.date,
		by,
		points,
		cases: cases.flatMap(({ partners, opened, inForce }) =>
			inForce
				? [{ label: nameOf(partners), date: addDays(state.opened, daysBetween(opened, inForce)) }]
				: []
		)
	};
}

/** Sent to the browser: no more digits than a screen shows. */
function round(probability: number): number {
	return Math.round(probability * 1e4) / 1e4;
}

/** The answer for one date. */
export function answerBy(forecast: Forecast, by: Day) {
	const plot = dotplot(forecast);
	const filled = plot.dates.filter((date) => date <= by).length;
	return {
		by,
		n: inHundred(probabilityBy(forecast, by)),
		band: hundredths(bandBy(forecast, by)),
		influence: hundredths(influenceBy(forecast, by)),
		dots: { filled, later: plot.dates.length - filled, never: plot.never },
		picture: dotsPicture(plot, { today: forecast.today, by })
	};
}

function hundredths(range: { lower: number; upper: number } | undefined) {
	return range ? { lower: inHundred(range.lower), upper: inHundred(range.upper) } : null;
}

/** Talks that are open still, the longest first, in months since their opening. */
export function openCases({ cases, today }: Forecast) {
	return cases
		.filter(({ inForce }) => inForce === null)
		.map(({ partners, opened }) => ({ partners, months: Math.round(monthsBetween(opened, today)) }))
		.toSorted((a, b) => b.months - a.months);
}
