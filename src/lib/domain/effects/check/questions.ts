import { PERSON_CATEGORIES, TRAVELLER_CATEGORIES, isPurpose } from '$lib/domain/effects/category';
import { isHistory } from '$lib/domain/effects/multiple-entry';
import { parseDay } from '$lib/domain/time';
import { CITIES, type Answers, type Asking } from './answers';
import { formatTravellers, parseTravellers } from './travellers';

/** The questions in the order in which we ask them and write them into an address. */
export const QUESTIONS = [
	'who',
	'purpose',
	'travellers',
	'trip',
	'country',
	'city',
	'visas'
] as const;
export type Question = (typeof QUESTIONS)[number];

/** The word for "not decided" in an address. */
export const UNDECIDED = 'undecided';

interface QuestionRule<Q extends Question> {
	/** Whether we need to ask it, given the answers so far. */
	applies: (answers: Answers, asking: Asking) => boolean;
	/** The answer written as `text`; `undefined` if it is not an answer. Never throws. */
	parse: (text: string, answers: Answers, asking: Asking) => Answers[Q] | undefined;
	/** Writes an answer in its canonical form. */
	format: (answer: NonNullable<Answers[Q]> | null) => string;
}

const always = () => true;
const orUndecided = (answer: string | null) => answer ?? UNDECIDED;

/** When to ask each question, and how to read and write its answer. */
export const RULES: { [Q in Question]: QuestionRule<Q> } = {
	who: {
		applies: always,
		parse: (text) => TRAVELLER_CATEGORIES.find((category) => category === text),
		format: String
	},
	purpose: {
		// "Pensioner" says who travels, not why; "student" says both.
		applies: ({ who }) => who !== undefined && PERSON_CATEGORIES.includes(who),
		parse: (text) => (isPurpose(text) ? text : undefined),
		format: String
	},
	travellers: {
		applies: always,
		parse: (text, _answers, { today }) => parseTravellers(text, today),
		format: (travellers) => formatTravellers(travellers ?? [])
	},
	trip: {
		applies: always,
		parse: (text) => (text === UNDECIDED ? null : parseDay(text)),
		format: orUndecided
	},
	country: {
		applies: always,
		parse: (text, _answers, { places }) =>
			text === UNDECIDED ? null : Object.hasOwn(places, text) ? text : undefined,
		format: orUndecided
	},
	city: {
		// If there is only one consulate, there is no choice.
		applies: ({ country }, { places }) => !!country && (places[country]?.length ?? 0) > 1,
		parse: (text, { country }, { places }) =>
			CITIES.find((city) => city === text && country && places[country]?.includes(city)),
		format: String
	},
	visas: {
		applies: always,
		parse: (text) => (isHistory(text) ? text : undefined),
		format: String
	}
};

export function isQuestion(name: string): name is Question {
	return QUESTIONS.includes(name as Question);
}

/** The questions that apply given `answers`, in order; more may follow from later answers. */
export function questionsFor(answers: Answers, asking: Asking): Question[] {
	return QUESTIONS.filter((question) => RULES[question].applies(answers, asking));
}

/** The first question without an answer; `undefined` when all that apply are answered. */
export function nextQuestion(answers: Answers, asking: Asking): Question | undefined {
	return questionsFor(answers, asking).find((question) => answers[question] === undefined);
}
