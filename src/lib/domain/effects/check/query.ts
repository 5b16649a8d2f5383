import { type Answers, type Asking } from './answers';
import { isQuestion, QUESTIONS, RULES, type Question } from './questions';

/**
 * Something in an address that was not used: an unknown name (from an older set of questions, or
 * forged), a value that is not an answer, a second value, an answer to a question that does not
 * apply here. Unknown names and values are not shown to the reader, because anybody may have written them.
 */
export interface Dropped {
	reason: 'unknown-question' | 'unknown-answer' | 'repeated' | 'not-asked';
	question: Question | null;
}

export interface ParsedQuery {
	answers: Answers;
	dropped: Dropped[];
}

/** Reads the answers in an address. Never throws: it drops what it cannot use, and reports it. */
export function parseQuery(
	parameters: Iterable<readonly [string, string]>,
	asking: Asking
): ParsedQuery {
	const given = new Map<Question, string>();
	const dropped: Dropped[] = [];
	for (const [name, value] of parameters) {
		if (!isQuestion(name)) dropped.push({ reason: 'unknown-question', question: null });
		else if (given.has(name)) dropped.push({ reason: 'repeated', question: name });
		else given.set(name, value);
	}
	const answers: Answers = {};
	for (const question of QUESTIONS) {
		const text = given.get(question);
		if (text === undefined) continue;
		const reason = take(question, text, answers, asking);
		if (reason) dropped.push({ reason, question });
	}
	return { answers, dropped };
}

function take<Q extends Question>(
	question: Q,
	text: string,
	answers: Answers,
	asking: Asking
): Dropped['reason'] | undefined {
	const rule = RULES[question];
	if (!rule.applies(answers, asking)) return 'not-asked';
	const answer: Answers[Q] | undefined = rule.parse(text, answers, asking);
	if (answer === undefined) return 'unknown-answer';
	answers[question] = answer;
	return undefined;
}

/** The answers as parameters in canonical order, so that the same answers always have the same address. */
export function toQuery(answers: Answers): [Question, string][] {
	return QUESTIONS.flatMap((question) => entry(question, answers));
}

function entry<Q extends Question>(question: Q, answers: Answers): [Q, string][] {
	const answer = answers[question];
	if (answer === undefined) return [];
	return [[question, RULES[question].format(answer as NonNullable<Answers[Q]> | null)]];
}
