import type { Question } from '$lib/domain/forecast/question';
import type { Language } from '$lib/domain/language';
import { m } from '$lib/i18n/paraglide/messages';
import { hypotheticalWords } from './what-if';

/* The words of the page; so have the other files of this folder, each for the part that it is named after. */

/** Around the parts. */
export function pageWords({ suppose, classProblem }: Question, language: Language) {
	return {
		title: m.forecast_title(),
		description: m.forecast_description(),
		hypothetical: hypotheticalWords(suppose, language),
		classProblem: classProblem ? m.forecast_problem_class() : '',
		untested: m.forecast_backtest_none(),
		method: {
			title: m.forecast_method_title(),
			paragraphs: [
				m.forecast_method_1(),
				m.forecast_method_2(),
				m.forecast_method_5(),
				m.forecast_method_3(),
				m.forecast_method_4()
			]
		}
	};
}
