import { redirect } from '@sveltejs/kit';
import { readClassForm, writeQuestion } from '$lib/domain/forecast/question';
import { formatClass } from '$lib/domain/forecast/reference-class';
import { partnerNames } from '$lib/i18n/names/partner-names';
import { askedForecast } from '$lib/server/asked-forecast';
import { ledgerPage } from './ledger-page';

export const load = (event) => {
	const { locals, url } = event;
	const { record, today, language, readers } = locals;
	const { question, found } = askedForecast(event);
	const chosen = readClassForm(url.searchParams);
	if (chosen) {
		const by = url.searchParams.get('by');
		const { supposed } = question;
		redirect(303, `${url.pathname}${writeQuestion({ by, choice: chosen, supposed })}`);
	}
	const forecasts = readers.forecasts(record, today);
	const { reports, defaultModel } = readers.backtest;
	return {
		noindex: question.by !== null || question.suppose !== null,
		...{ question, today },
		partners: partnerNames(record, language),
		forecast: found.ok ? found.value : null,
		problem: found.ok ? null : found.problem,
		methods: found.ok ? forecasts.methods(found.value) : [],
		/** The method that the page tells. */
		model: defaultModel,
		// What is supposed is not asked of other groups: a real figure beside it would be taken for one of the same kind.
		compared: question.suppose ? [] : forecasts.compared(),
		report: reports.find(({ class: name }) => name === formatClass(question.choice)) ?? null,
		ledger: ledgerPage(readers.ledger(), record, today)
	};
};
