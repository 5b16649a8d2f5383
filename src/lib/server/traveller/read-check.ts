import {
	nextQuestion,
	parseQuery,
	isQuestion,
	QUESTIONS,
	toQuery,
	type Answers,
	type Asking,
	type Dropped,
	type Question
} from '$lib/domain/effects/check';
import { placesOf } from '$lib/server/traveller-context';

/** A traveller as typed: one of the two fields is filled. */
export interface TypedTraveller {
	age: string;
	birth: string;
}

/** What an address of the check requests. */
export interface CheckRequest {
	asking: Asking;
	answers: Answers;
	dropped: Dropped[];
	/** The question to show; `null`: all questions are answered, so show the result. */
	question: Question | null;
	/** The travellers as typed, to show again; with one more row if requested. */
	typed: TypedTraveller[];
	/** Words to search for in the categories. */
	search: string;
	/** The canonical address of these answers, without parameters that only control the form. */
	canonical: string;
	/** True if the address should be replaced by the canonical one, which loses nothing. */
	replace: boolean;
}

/** Names of fields that control the form and are not answers. */
const STEERING = ['q', 'change', 'add', 'age', 'birth'];

/** Every name that an address of the check may have. */
export const CHECK_FIELDS: readonly string[] = [...QUESTIONS, ...STEERING];

/** Reads an address of the check; never throws, whatever it contains. */
export function readCheck(
	locals: Pick<App.Locals, 'readers' | 'today' | 'record'>,
	parameters: URLSearchParams
): CheckRequest {
	const asking = { places: placesOf(locals), today: locals.today };
	const typed = typedTravellers(parameters);
	const adding = parameters.has('add');
	const { answers, dropped } = parseQuery(answersIn(parameters, adding ? [] : typed), asking);
	const wanted = parameters.get('change') ?? '';
	const changed = isQuestion(wanted) ? wanted : null;
	const question = adding ? 'travellers' : (changed ?? nextQuestion(answers, asking) ?? null);
	const canonical = addressOf(answers);
	const steered = STEERING.some((name) => parameters.has(name)) && (adding || changed !== null);
	return {
		asking,
		answers,
		dropped,
		question,
		typed: adding ? [...typed, { age: '', birth: '' }] : typed,
		search: parameters.get('q')?.trim().slice(0, 80) ?? '',
		canonical,
		replace: dropped.length === 0 && !steered && !parameters.has('q')
	};
}

/** The canonical query string with its question mark; empty without answers. */
export function addressOf(answers: Answers): string {
	const text = new URLSearchParams(toQuery(answers).map(([name, value]) => [name, value]));
	// A comma needs no escape in a query, and is easier to read in an address that people share.
	return text.size > 0 ? `?${text.toString().replaceAll('%2C', ',')}` : '';
}

/** Answers in the form that `parseQuery` reads: joins the form's fields and leaves out blank ones. */
function answersIn(parameters: URLSearchParams, typed: TypedTraveller[]): [string, string][] {
	const entries = [...parameters].filter(
		([name, value]) => !STEERING.includes(name) && value !== ''
	);
	if (typed.length === 0) return entries;
	const travellers = typed.map(({ age, birth }) => birth || age).join(',');
	return [...entries.filter(([name]) => name !== 'travellers'), ['travellers', travellers]];
}

function typedTravellers(parameters: URLSearchParams): TypedTraveller[] {
	const births = parameters.getAll('birth');
	const ages = parameters.getAll('age');
	// A forged address may have any number of fields, so read no more than the maximum.
	const count = Math.min(Math.max(ages.length, births.length), 20);
	return Array.from({ length: count }, (_, index) => ({
		age: ages[index]?.trim().slice(0, 10) ?? '',
		birth: births[index]?.trim().slice(0, 10) ?? ''
	})).filter(({ age, birth }) => age !== '' || birth !== '');
}
