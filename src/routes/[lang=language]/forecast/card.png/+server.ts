import { casesAhead, telling } from '$lib/domain/forecast/telling';
import { basis, sentence, supposedWords } from '$lib/i18n/sentences/forecast-words';
import { m } from '$lib/i18n/paraglide/messages';
import { askedForecast } from '$lib/server/asked-forecast';
import { isAnswerable } from '$lib/domain/forecast/question';
import { cardResponse } from '$lib/server/pictures/card-response';
import { refuse } from '$lib/server/refuse';

/** The forecast in its sentence: never a date alone. What is supposed is said first. */
export const GET = (event) => {
	const { question, found } = askedForecast(event);
	if (!isAnswerable(question)) return refuse(event, 400);
	const { language } = event.locals;
	const told = found.ok ? sentence(telling(found.value), language) : m.embed_no_forecast();
	const supposed = supposedWords(question.supposed, language);
	return cardResponse({
		kicker: m.common_modality_projection(),
		title: m.forecast_title(),
		text: supposed ? `${supposed} ${told}` : told,
		foot: found.ok ? basis(casesAhead(found.value).length, question.choice) : ''
	});
};
