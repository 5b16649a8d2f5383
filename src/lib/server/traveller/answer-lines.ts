import { formatDate } from '$lib/domain/time';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import type { ResultView } from './result-view';

/**
 * The lines of an answer that can change for the traveller. It leaves out what moves with the calendar (how
 * many days are left, the day's forecast), because that would change every day.
 */
export function answerLines({ fees, lines, window, family }: ResultView): string[] {
	const language = getLocale();
	return [
		...lines.map(({ label, today }) => `${label}: ${today.text}`),
		...fees.map(({ name, text }) => `${name}: ${text}`),
		...(window
			? [
					`${m.check_window_opens()}: ${formatDate(window.opens, language)}`,
					`${m.check_window_closes()}: ${formatDate(window.closes, language)}`
				]
			: []),
		...(family?.models ?? []).map(
			({ name, text }) => `${name}: ${text} (${m.check_our_inference()})`
		),
		...lines.flatMap(({ label, agreement }) =>
			agreement ? [`${label}: ${agreement.inference.text} (${m.check_our_inference()})`] : []
		)
	];
}
