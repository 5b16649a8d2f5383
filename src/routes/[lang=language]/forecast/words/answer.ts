import { answerBy } from '$lib/charts/forecast-view';
import type { Forecast } from '$lib/domain/forecast/forecast';
import type { Question } from '$lib/domain/forecast/question';
import { DEFAULT_CLASS, formatClass } from '$lib/domain/forecast/reference-class';
import type { Language } from '$lib/domain/language';
import { addMonths, formatDate, type Day } from '$lib/domain/time';
import { m } from '$lib/i18n/paraglide/messages';
import { dateSlots, numberSlots } from '$lib/i18n/slots';

/** The reader's own date: what was typed, what is wrong with it, and the answer. */
export function answerWords(
	forecast: Forecast,
	{ by, choice }: Question,
	{ today, language }: { today: Day; language: Language }
) {
	const chosen = formatClass(choice);
	return {
		title: m.forecast_by_title(),
		label: m.forecast_by_label(),
		submit: m.forecast_by_submit(),
		hint: m.forecast_by_hint({ example: addMonths(today, 24) }),
		text: by?.text ?? '',
		/** Sent along by the form; nothing for the default. */
		class: chosen === formatClass(DEFAULT_CLASS) ? '' : chosen,
		// A native picker drops what is no day; what was typed must not be lost.
		field: by?.problem === 'invalid' ? 'text' : 'date',
		problem: problemOf(by, today, language),
		answer: by?.day && by.day > forecast.today ? answerTo(forecast, by.day, language) : null
	};
}

function problemOf(by: Question['by'], today: Day, language: Language): string {
	switch (by?.problem) {
		case 'missing':
			return m.forecast_by_missing();
		case 'invalid':
			return m.forecast_by_invalid({ text: by.text });
		case 'past':
			return m.forecast_by_past({ today: formatDate(today, language) });
		default:
			return '';
	}
}

function answerTo(forecast: Forecast, by: Day, language: Language) {
	const { n, band, influence, dots, picture } = answerBy(forecast, by);
	return {
		figure: m.forecast_by_result({ n }),
		explained: m.forecast_by_explain({
			...numberSlots('n', n, language),
			...dateSlots('date', by, language)
		}),
		band: band
			? [m.forecast_by_band(band), influence ? m.forecast_by_influence(influence) : ''].join(' ')
			: '',
		dots: m.forecast_dots(dots),
		picture
	};
}
