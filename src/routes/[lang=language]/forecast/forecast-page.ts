import { answerBy, curveView, openCases } from '$lib/charts/forecast-view';
import type { Forecast } from '$lib/domain/forecast/forecast';
import type { MethodRow } from '$lib/domain/forecast/methods';
import { telling } from '$lib/domain/forecast/telling';
import { monthsBetween, type Day } from '$lib/domain/time';
import type { PartnerNames } from './partner-names';

interface Context {
	/** The reader's date. */
	by: Day | null;
	today: Day;
	names: PartnerNames;
	methods: readonly MethodRow[];
}

/** What the page shows of a forecast, and no more. */
export function forecastPage(forecast: Forecast, { by, today, names, methods }: Context) {
	const { ofCase } = names;
	return {
		told: telling(forecast),
		modelVersion: forecast.modelVersion,
		floor: forecast.floor.date,
		curve: curveView(forecast, by, ofCase),
		answer: by && by > forecast.today ? answerBy(forecast, by) : null,
		open: openCases(forecast).map(({ partners, months }) => ({
			partner: ofCase(partners),
			months
		})),
		months: Math.round(monthsBetween(forecast.state.opened, today)),
		methods,
		cases: forecast.cases
			.map(({ partners, opened, initialled, signed, inForce }) => ({
				name: ofCase(partners),
				...{ opened, initialled, signed, inForce },
				months: Math.round(monthsBetween(opened, inForce ?? today))
			}))
			.toSorted((a, b) => Number(!a.inForce) - Number(!b.inForce) || a.months - b.months)
	};
}

export type ForecastPage = ReturnType<typeof forecastPage>;
