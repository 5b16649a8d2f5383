import { redirect } from '@sveltejs/kit';
import { textIn } from '$lib/domain/language';
import { formatClass } from '$lib/domain/forecast/reference-class';
import { addMonths, monthsBetween } from '$lib/domain/time';
import { telling } from '$lib/domain/forecast/telling';
import { readClassForm, readQuestion, writeQuestion } from '$lib/domain/forecast/question';
import { answerBy, curveView, openCases } from '$lib/charts/forecast-view';

export const load = ({ locals, url }) => {
	const { record, today, language, tracker } = locals;
	const chosen = readClassForm(url.searchParams);
	if (chosen) {
		const by = url.searchParams.get('by');
		redirect(303, `${url.pathname}${writeQuestion({ by, choice: chosen })}`);
	}
	const question = readQuestion(url.searchParams, today);
	const forecasts = tracker.forecasts(record, today);
	const { suppose } = question;
	const found = forecasts.get({
		choice: question.choice,
		suppose: suppose?.day ? { stage: suppose.stage, on: suppose.day } : null
	});
	const report = tracker.backtest.reports.find(
		({ class: name }) => name === formatClass(question.choice)
	);
	const partners = new Map(
		record.agreements.map(({ partner }) => [
			partner.iso3,
			textIn(partner.name, language)?.text ?? partner.iso3
		])
	);
	const nameOf = (iso3: string) => partners.get(iso3) ?? iso3;
	const shared = {
		question,
		example: addMonths(today, 24),
		partners: [...partners]
			.filter(([iso3]) => iso3 !== 'KAZ')
			.map(([iso3, name]) => ({ iso3, name }))
			.toSorted((a, b) => a.name.localeCompare(b.name, language === 'kk' ? 'ru' : language)),
		compared: forecasts.compared().map(({ choice, outcome }) => ({ choice, outcome })),
		backtest: report ?? null,
		model: tracker.backtest.defaultModel,
		ledger: tracker.ledger().slice(-10).toReversed(),
		today
	};
	if (!found.ok) return { ...shared, problem: found.problem, forecast: null };
	const forecast = found.value;
	const by = question.by?.problem === null ? question.by.day : null;
	return {
		...shared,
		problem: null,
		forecast: {
			told: telling(forecast),
			floor: forecast.floor.date,
			cases: forecast.cases.length,
			curve: curveView(forecast, by),
			answer: by && by > forecast.today ? answerBy(forecast, by) : null,
			open: openCases(forecast).map(({ partners: codes, months }) => ({
				partner: codes.map(nameOf).join(', '),
				months
			})),
			months: Math.round(monthsBetween(forecast.state.opened, today))
		}
	};
};
