import type { RequestEvent } from '@sveltejs/kit';
import type { Forecast } from '$lib/domain/forecast/forecast';
import type { Outcome } from '$lib/domain/forecast/problem';
import { isAnswerable, readQuestion, type Question } from '$lib/domain/forecast/question';
import { refuse } from './refuse';

type Asked = Pick<RequestEvent, 'locals' | 'url'>;

/** What an address asks of the forecast, read in one way for the page, its files and its pictures. */
export function askedForecast({ locals, url }: Asked): {
	question: Question;
	found: Outcome<Forecast>;
} {
	const { readers, record, today } = locals;
	const question = readQuestion(url.searchParams, { today, knownUntil: record.check.knownUntil });
	const { choice, suppose } = question;
	return { question, found: readers.forecasts(record, today).get({ choice, suppose }) };
}

/** The same for a file, which has no room for a message: either the answer to all of the address or a refusal. */
export function askedFile(
	event: RequestEvent
): { question: Question; forecast: Forecast; refusal: null } | { refusal: Response } {
	const { question, found } = askedForecast(event);
	if (!isAnswerable(question)) return { refusal: refuse(event, 400) };
	if (!found.ok) return { refusal: refuse(event, 404) };
	return { question, forecast: found.value, refusal: null };
}
