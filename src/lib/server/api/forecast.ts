import { inEachLanguage } from '$lib/domain/language';
import { z } from 'zod';
import {
	bandBy,
	probabilityBy,
	probabilityIfQuiet,
	type Forecast
} from '$lib/domain/forecast/forecast';
import { readQuestion, type Question } from '$lib/domain/forecast/question';
import { formatClass } from '$lib/domain/forecast/reference-class';
import { summarise, type Summary } from '$lib/domain/forecast/summary';
import { casesAhead, telling } from '$lib/domain/forecast/telling';
import type { Day } from '$lib/domain/time';
import { sentence, supposedWords } from '$lib/i18n/sentences/forecast-words';
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
		}),
		initialled: dayText.optional().meta({
			description: 'Suppose that both were initialled on this day. The answer is hypothetical.'
		}),
		signed: dayText.optional().meta({
			description: 'Suppose that both were signed on this day. The answer is hypothetical.'
		})
	},
	find: ({ readers, record, today, url }) => {
		const { check } = record;
		const question = readQuestion(url.searchParams, { today, knownUntil: check.knownUntil });
		const errors = errorsOf(question);
		if (errors.length > 0) throw new Refusal(400, errors);
		const { choice, suppose } = question;
		const found = readers.forecasts(record, today).get({ choice, suppose });
		if (!found.ok) throw new Refusal(422);
		return toItem(found.value, question, { today, checkedOn: check.checkedOn });
	}
});

function errorsOf({ by, classProblem, supposeProblem, typed }: Question) {
	const error = (parameter: string) => ({ parameter, problem: 'invalid' as const });
	const later = typed.signed === '' ? 'initialled' : 'signed';
	return [
		...(classProblem ? [error('class')] : []),
		...(by?.problem ? [error('by')] : []),
		...(supposeProblem ? [error(later)] : [])
	];
}

function toItem(
	forecast: Forecast,
	{ by, supposed, suppose }: Question,
	{ today, checkedOn }: { today: Day; checkedOn: Day }
): z.output<typeof forecastItem> {
	const { modelVersion, model, state, choice, knownUntil } = forecast;
	const cases = casesAhead(forecast);
	return {
		clocks: { date: null, recordedOn: today, checkedOn },
		modality: 'projection',
		event: 'both-in-force',
		supposed: suppose && { ...supposed },
		...{ modelVersion, model, knownUntil, state },
		class: formatClass(choice),
		...figuresOf(summarise(forecast)),
		cases: cases.length,
		concluded: cases.filter(({ inForce }) => inForce !== null).length,
		by: by?.day
			? {
					date: by.day,
					probability: probabilityBy(forecast, by.day),
					band: bandBy(forecast, by.day),
					ifNothingSince: probabilityIfQuiet(forecast, by.day)
				}
			: null,
		sentence: sentencesOf(forecast, supposed)
	};
}

/** The forecast in words; what is supposed is said first. */
export function sentencesOf(forecast: Forecast, supposed?: Question['supposed']) {
	const told = telling(forecast);
	return inEachLanguage((language) =>
		speaking(language, () => {
			const words = supposed ? supposedWords(supposed, language) : null;
			return [words, sentence(told, language)].filter(Boolean).join(' ');
		})
	);
}

function figuresOf({ quantiles, within, never, fastest }: Summary) {
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
		fastest
	};
}

export const listLedger = list({
	id: 'listLedger',
	path: '/api/v1/ledger',
	summary: m.data_op_ledger,
	texts: false,
	item: ledgerItem,
	filters: {},
	items: ({ readers, today }) =>
		readers
			.ledger()
			.filter(({ date }) => date <= today)
			.map(
				({ date, knownUntil, modelVersion, model, state, fingerprint, cause, ...row }, index) => ({
					...{ id: String(index + 1), knownUntil, modelVersion, model, state, fingerprint },
					class: row.class,
					clocks: { date, recordedOn: date, checkedOn: null },
					modality: 'projection' as const,
					...figuresOf(row),
					cause: {
						kind: cause.kind,
						changed: cause.kind === 'record' ? [...cause.changed] : [],
						from: cause.kind === 'model' ? cause.from : null
					}
				})
			)
});
