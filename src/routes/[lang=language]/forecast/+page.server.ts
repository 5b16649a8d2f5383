import { redirect } from '@sveltejs/kit';
import { readClassForm, readQuestion, writeQuestion } from '$lib/domain/forecast/question';
import { formatClass } from '$lib/domain/forecast/reference-class';
import { partnerNames } from '$lib/i18n/names/partner-names';
import { ledgerPage } from './ledger-page';

export const load = ({ locals, url }) => {
	const { record, today, language, tracker } = locals;
	const chosen = readClassForm(url.searchParams);
	if (chosen) {
		const by = url.searchParams.get('by');
		redirect(303, `${url.pathname}${writeQuestion({ by, choice: chosen })}`);
	}
	const question = readQuestion(url.searchParams, today);
	const { choice, suppose, by } = question;
	const forecasts = tracker.forecasts(record, today);
	const found = forecasts.get({
		choice,
		suppose: suppose?.day ? { stage: suppose.stage, on: suppose.day } : null
	});
	const { reports, defaultModel } = tracker.backtest;
	return {
		noindex: by !== null,
		...{ question, today },
		partners: partnerNames(record, language),
		forecast: found.ok ? found.value : null,
		problem: found.ok ? null : found.problem,
		methods: found.ok ? forecasts.methods(found.value) : [],
		/** The method that the page tells. */
		model: defaultModel,
		compared: forecasts.compared(),
		report: reports.find(({ class: name }) => name === formatClass(choice)) ?? null,
		ledger: ledgerPage(tracker.ledger(), record, today)
	};
};
