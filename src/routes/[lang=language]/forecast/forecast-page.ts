import type { NameOf } from '$lib/charts/forecast-view';
import type { PictureFiles } from '$lib/charts/picture-files';
import type { Model } from '$lib/domain/forecast/chain';
import type { Forecast } from '$lib/domain/forecast/forecast';
import type { MethodRow } from '$lib/domain/forecast/methods';
import type { Question } from '$lib/domain/forecast/question';
import { telling } from '$lib/domain/forecast/telling';
import type { Language } from '$lib/domain/language';
import type { Day } from '$lib/domain/time';
import { className, sentence } from '$lib/i18n/forecast-words';
import { m } from '$lib/i18n/paraglide/messages';
import { answerWords } from './words/answer';
import { casesWords } from './words/cases';
import { curveWords } from './words/curve';
import { methodsWords } from './words/methods';
import { openTalksWords } from './words/open-talks';

interface Context {
	question: Question;
	nameOf: NameOf;
	methods: readonly MethodRow[];
	/** The one that the page tells. */
	model: Model;
	/** Address of the curve's numbers. */
	csv: string;
	/** Addresses of the curve as a file. */
	picture: PictureFiles;
	language: Language;
	/** The day of the reader; a supposed step lies ahead of it, and the forecast's own day with it. */
	today: Day;
}

/** What the page shows of a forecast, in the reader's language, and no more. */
export function forecastPage(forecast: Forecast, context: Context) {
	const { question, nameOf, methods, model, csv, picture, language, today } = context;
	const { choice, by } = question;
	const name = className(choice);
	const date = by?.problem === null ? by.day : null;
	return {
		told: sentence(telling(forecast), language),
		rests: [
			m.forecast_label(),
			m.forecast_rests({ count: forecast.cases.length, class: name })
		].join(' '),
		answer: answerWords(forecast, question, { today, language }),
		curve: curveWords(forecast, { by: date, nameOf, className: name, csv, picture, language }),
		cases: casesWords(forecast.cases, { nameOf, today, language }),
		methods: methodsWords(methods, {
			...{ model, floor: forecast.floor.date, className: name, language }
		}),
		open: openTalksWords(forecast, nameOf, today)
	};
}
