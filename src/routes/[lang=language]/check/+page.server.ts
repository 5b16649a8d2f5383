import { redirect } from '@sveltejs/kit';
import { complete, outcome } from '$lib/domain/effects/check';
import { outcomeContext } from '$lib/server/traveller-context';
import { answerRows } from '$lib/server/traveller/answer-rows';
import { questionView } from '$lib/server/traveller/question-view';
import { readCheck } from '$lib/server/traveller/read-check';
import { resultView } from '$lib/server/traveller/result-view';

export const load = ({ locals, url, setHeaders }) => {
	const request = readCheck(locals, url.searchParams);
	if (request.replace && url.search !== request.canonical) {
		redirect(302, url.pathname + request.canonical);
	}
	setHeaders({ 'x-robots-tag': url.search === '' ? 'all' : 'noindex' });
	const { answers, canonical, question, dropped } = request;
	const shared = {
		canonical,
		path: url.pathname,
		rows: answerRows(locals, request),
		// A wrong answer to the current question has its message beside the field instead.
		dropped: dropped.filter((drop) => drop.question === null || drop.question !== question)
	};
	if (question !== null) return { ...shared, asked: questionView(locals, request, question) };
	const result = outcome(complete(answers), outcomeContext(locals));
	return { ...shared, result: resultView(locals, complete(answers), result) };
};
