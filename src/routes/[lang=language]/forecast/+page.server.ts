import { redirect } from '@sveltejs/kit';
import { pictureFiles } from '$lib/charts/picture-files';
import { readClassForm, readQuestion, writeQuestion } from '$lib/domain/forecast/question';
import { formatClass } from '$lib/domain/forecast/reference-class';
import { problemWords } from '$lib/i18n/forecast-words';
import { m } from '$lib/i18n/paraglide/messages';
import { forecastPage } from './forecast-page';
import { ledgerPage } from './ledger-page';
import { partnerNames } from '$lib/i18n/partner-names';
import { backtestWords } from './words/backtest';
import { classFormWords } from './words/class-form';
import { comparedWords } from './words/compared';
import { downloadsWords } from './words/downloads';
import { ledgerWords } from './words/ledger';
import { pageWords } from './words/frame';
import { whatIfWords } from './words/what-if';

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
	const names = partnerNames(record, language);
	const found = forecasts.get({
		choice,
		suppose: suppose?.day ? { stage: suppose.stage, on: suppose.day } : null
	});
	const { reports, defaultModel: model } = tracker.backtest;
	const report = reports.find(({ class: name }) => name === formatClass(choice));
	const query = writeQuestion({ choice });
	const date = by?.problem === null ? by.day : null;
	return {
		noindex: by !== null,
		words: pageWords(question, language),
		forecast: found.ok
			? forecastPage(found.value, {
					...{ question, nameOf: names.ofCase, model, language, today },
					methods: forecasts.methods(found.value),
					csv: `/${language}/forecast/curve.csv${query}`,
					picture: pictureFiles(`/${language}/forecast/curve`, writeQuestion({ by: date, choice }))
				})
			: null,
		problem: found.ok ? '' : m.forecast_none({ reason: problemWords(found.problem) }),
		form: classFormWords(question, { partners: names.list, today, language }),
		compared: comparedWords(forecasts.compared(), choice, language),
		backtest: report ? backtestWords(report, model, language) : null,
		whatIf: whatIfWords(suppose),
		ledger: ledgerWords(ledgerPage(tracker.ledger(), record, today), language),
		downloads: downloadsWords(
			query,
			{
				modelVersion: found.ok ? found.value.modelVersion : null,
				recordVersion: record.version,
				today,
				address: `${url.origin}${url.pathname}${writeQuestion({ by: date, choice })}`
			},
			language
		)
	};
};
