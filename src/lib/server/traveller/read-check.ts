import {
	nextQuestion,
	parseQuery,
	isQuestion,
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

/** What an address of the check asks for. */
export interface CheckRequest {
	asking: Asking;
	answers: Answers;
	dropped: Dropped[];
	/** The question to show; `null`: all is answered, show the result. */
	question: Question | null;
	/** The travellers as typed, to be shown again; with one more where that was asked for. */
	typed: TypedTraveller[];
	/** Words looked for among the categories. */
	search: string;
	/** The one address of these answers, without what only steers the form. */
	canonical: string;
	/** True where the address should be replaced by the canonical one: nothing would be lost. */
	replace: boolean;
}

/** Names of fields that steer the form and are no answers. */
const STEERING = ['q', 'change', 'add', 'age', 'birth'];

/** Reads an address of the check; never throws, whatever it holds. */
export function readCheck(
	locals: Pick<App.Locals, 'tracker' | 'today' | 'record'>,
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
	// A comma needs no escape in a query, and reads better in an address that is passed on.
	return text.size > 0 ? `?${text.toString().replaceAll('%2C', ',')}` : '';
}

/** Answers as `parseQuery` reads them: the form's own fields joined, blank ones left out. */
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
	// A forged address may hold any number of fields: more than fit are not read.
	const count = Math.min(Math.max(ages.length, births.length), 20);
	return Array.from({ length: count }, (_, index) => ({
		age: ages[index]?.trim().slice(0, 10) ?? '',
		birth: births[index]?.trim().slice(0, 10) ?? ''
	})).filter(({ age, birth }) => age !== '' || birth !== '');
}
