import { redirect } from '@sveltejs/kit';
import { formatClass } from '$lib/domain/forecast/reference-class';
import { addMonths } from '$lib/domain/time';
import { readClassForm, readQuestion, writeQuestion } from '$lib/domain/forecast/question';
import { forecastPage } from './forecast-page';
import { ledgerPage } from './ledger-page';
import { partnerNames } from './partner-names';

export const load = ({ locals, url }) => {
	const { record, today, language, tracker } = locals;
	const chosen = readClassForm(url.searchParams);
	if (chosen) {
		const by = url.searchParams.get('by');
		redirect(303, `${url.pathname}${writeQuestion({ by, choice: chosen })}`);
	}
	const question = readQuestion(url.searchParams, today);
	const { choice, suppose } = question;
	const forecasts = tracker.forecasts(record, today);
	const names = partnerNames(record, language);
	const found = forecasts.get({
		choice,
		suppose: suppose?.day ? { stage: suppose.stage, on: suppose.day } : null
	});
	const by = question.by?.problem === null ? question.by.day : null;
	return {
		question,
		example: addMonths(today, 24),
		partners: names.list,
		compared: forecasts.compared().map(({ choice, outcome }) => ({ choice, outcome })),
		backtest:
			tracker.backtest.reports.find(({ class: name }) => name === formatClass(choice)) ?? null,
		model: tracker.backtest.defaultModel,
		ledger: ledgerPage(tracker.ledger(), record, today),
		today,
		version: record.version,
		address: `${url.origin}${url.pathname}${writeQuestion({ by, choice })}`,
		problem: found.ok ? null : found.problem,
		forecast: found.ok
			? forecastPage(found.value, { by, today, names, methods: forecasts.methods(found.value) })
			: null
	};
};
