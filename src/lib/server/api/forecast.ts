import { inEachLanguage } from '$lib/domain/language';
import { z } from 'zod';
import { bandBy, probabilityBy, type Forecast } from '$lib/domain/forecast/forecast';
import { DEFAULT_CLASS, formatClass, parseClass } from '$lib/domain/forecast/reference-class';
import { summarise, type Summary } from '$lib/domain/forecast/summary';
import { telling } from '$lib/domain/forecast/telling';
import type { Day } from '$lib/domain/time';
import { sentence } from '$lib/i18n/sentences/forecast-words';
import { m } from '$lib/i18n/paraglide/messages';
import { speaking } from '$lib/server/language';
import { dayText } from '$lib/server/schemas/api/parts';
import { forecastItem, ledgerItem } from '$lib/server/schemas/api/reckoned-items';
import { list, one } from './operation';
import { Refusal } from './refusal';

export const readForecast = one({
	id: 'readForecast',
	path: '/api/v1/forecast',
	summary: m.data_op_forecast,
	item: forecastItem,
	filters: {
		by: dayText
			.optional()
			.meta({ description: 'The probability of entry into force by this day.' }),
		class: z.string().optional().meta({
			description:
				'Which earlier talks it rests on: `pair`, `vfa-since-2009`, `pair-each-without-blr`.'
		})
	},
	find: ({ tracker, record, today, query }) => {
		const choice = readClass(query.class);
		const found = tracker.forecasts(record, today).get({ choice });
		if (!found.ok) throw new Refusal(422);
		return toItem(found.value, query.by as Day | undefined, record.check.checkedOn);
	}
});

function readClass(text: string | undefined) {
	if (text === undefined) return DEFAULT_CLASS;
	const parsed = parseClass(text);
	if (!parsed.ok) throw new Refusal(400, [{ parameter: 'class', problem: 'invalid' }]);
	return parsed.value;
}

function toItem(
	forecast: Forecast,
	by: Day | undefined,
	checkedOn: Day
): z.output<typeof forecastItem> {
	const { cases, modelVersion, model, state, choice, today } = forecast;
	return {
		clocks: { date: null, recordedOn: today, checkedOn },
		modality: 'projection',
		modelVersion,
		model,
		class: formatClass(choice),
		state,
		...figuresOf(summarise(forecast)),
		cases: cases.length,
		concluded: cases.filter(({ inForce }) => inForce !== null).length,
		by: by
			? { date: by, probability: probabilityBy(forecast, by), band: bandBy(forecast, by) ?? null }
			: null,
		sentence: sentencesOf(forecast)
	};
}

export function sentencesOf(forecast: Forecast) {
	const told = telling(forecast);
	return inEachLanguage((language) => speaking(language, () => sentence(told, language)));
}

function figuresOf({ quantiles, within, never, floor }: Summary) {
	const day = (date: Summary['quantiles']['p10']) => (typeof date === 'string' ? date : null);
	return {
		quantiles: {
			p10: day(quantiles.p10),
			p25: day(quantiles.p25),
			p50: day(quantiles.p50),
			p75: day(quantiles.p75),
			p90: day(quantiles.p90)
		},
		within,
		never,
		floor
	};
}

export const listLedger = list({
	id: 'listLedger',
	path: '/api/v1/ledger',
	summary: m.data_op_ledger,
	texts: false,
	item: ledgerItem,
	filters: {},
	items: ({ tracker, today }) =>
		tracker
			.ledger()
			.filter(({ date }) => date <= today)
			.map(({ date, modelVersion, model, state, fingerprint, cause, ...row }, index) => ({
				...{ id: String(index + 1), modelVersion, model, state, fingerprint },
				class: row.class,
				clocks: { date, recordedOn: date, checkedOn: null },
				modality: 'projection' as const,
				...figuresOf(row),
				cause: {
					kind: cause.kind,
					changed: cause.kind === 'record' ? [...cause.changed] : [],
					from: cause.kind === 'model' ? cause.from : null
				}
			}))
});
