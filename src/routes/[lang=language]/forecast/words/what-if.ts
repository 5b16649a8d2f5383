import type { Question } from '$lib/domain/forecast/question';
import type { Language } from '$lib/domain/language';
import { formatDate } from '$lib/domain/time';
import { m } from '$lib/i18n/paraglide/messages';

const FIELDS = [
	{ name: 'initialled', stage: 'initialling', label: m.forecast_suppose_initialled },
	{ name: 'signed', stage: 'signature', label: m.forecast_suppose_signed }
] as const;

/** The form that supposes a step, with what was typed into it. */
export function whatIfWords(suppose: Question['suppose']) {
	const isWrong = suppose !== null && !suppose.day;
	return {
		title: m.forecast_what_if(),
		text: m.forecast_what_if_text(),
		problem: isWrong ? m.forecast_by_invalid({ text: suppose.text }) : '',
		fields: FIELDS.map(({ name, stage, label }) => ({
			name,
			label: label(),
			// A native picker drops what is no day; what was typed must not be lost.
			type: isWrong && suppose.stage === stage ? 'text' : 'date',
			value: suppose?.stage === stage ? suppose.text : ''
		})),
		submit: m.forecast_suppose_submit()
	};
}

/** Said above everything that follows from what has not happened. */
export function hypotheticalWords(suppose: Question['suppose'], language: Language): string {
	if (!suppose?.day) return '';
	const field = FIELDS.find(({ stage }) => stage === suppose.stage);
	return m.forecast_hypothetical({
		what: field?.label() ?? '',
		date: formatDate(suppose.day, language)
	});
}
