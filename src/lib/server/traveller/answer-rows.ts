import { questionsFor, toQuery, type Answers, type Question } from '$lib/domain/effects/check';
import type { Traveller } from '$lib/domain/effects';
import { textIn, type Language } from '$lib/domain/language';
import { formatDate } from '$lib/domain/time';
import { countryNames } from '$lib/i18n/names/country-names';
import {
	CITY_NAMES,
	HISTORY_NAMES,
	PURPOSE_NAMES,
	SHORT_NAMES
} from '$lib/i18n/names/check-labels';
import { m } from '$lib/i18n/paraglide/messages';
import type { CheckRequest } from './read-check';

/** An answer in words, with the address for changing it. */
export interface AnswerRow {
	question: Question;
	label: string;
	text: string;
	href: string;
}

export function answerRows(
	locals: Pick<App.Locals, 'readers' | 'language'>,
	{ answers, asking, canonical }: Pick<CheckRequest, 'answers' | 'asking' | 'canonical'>
): AnswerRow[] {
	const given = new Set(toQuery(answers).map(([question]) => question));
	return questionsFor(answers, asking)
		.filter((question) => given.has(question))
		.map((question) => ({
			question,
			label: SHORT_NAMES[question](),
			text: wordsOf(question, answers, locals),
			href: `${canonical}&change=${question}`
		}));
}

function wordsOf(
	question: Question,
	answers: Answers,
	{ readers, language }: Pick<App.Locals, 'readers' | 'language'>
): string {
	const { who, purpose, travellers, trip, country, city, visas } = answers;
	switch (question) {
		case 'who':
			return textIn((who && readers.facts.categories.get(who)) ?? {}, language)?.text ?? '';
		case 'purpose':
			return purpose ? PURPOSE_NAMES[purpose]() : '';
		case 'travellers':
			return (travellers ?? []).map((one) => travellerName(one, language)).join('; ');
		case 'trip':
			return trip ? formatDate(trip, language) : m.check_undecided();
		case 'country':
			return country
				? (countryNames([country], language)[country] ?? country)
				: m.check_undecided();
		case 'city':
			return city ? CITY_NAMES[city]() : '';
		case 'visas':
			return visas ? HISTORY_NAMES[visas]() : '';
	}
}

/** "aged 40", "born 1 September 2015". */
export function travellerName(traveller: Traveller, language: Language): string {
	return traveller.kind === 'age'
		? m.check_person_age({ count: traveller.age })
		: m.check_person_born({ date: formatDate(traveller.birth, language) });
}
