import { addDays, parseDay, type Day } from '$lib/domain/time';
import { CURVE_REACH } from '$lib/domain/forecast/estimators/cure-curve';
import {
	CASE_UNITS,
	DEFAULT_CLASS,
	formatClass,
	parseClass,
	type ForecastClass
} from './reference-class';
import type { Supposition } from './supposition';

/** `past`: not after the day from which the answer looks ahead. `far`: after the last day that is told. */
export type DateProblem = 'missing' | 'invalid' | 'past' | 'far';

/** A day as typed, with the problem if it cannot be used. */
export interface AskedDay {
	text: string;
	day: Day | null;
	problem: DateProblem | null;
}

/** `order`: signed before it was initialled. */
export type SupposeProblem = 'invalid' | 'far' | 'order';

/** What an address asks of the forecast, with the typed text if we cannot understand it. */
export interface Question {
	by: AskedDay | null;
	choice: ForecastClass;
	/** The address named a class that does not exist. */
	classProblem: boolean;
	/** What the reader typed, `''` where nothing. */
	typed: { initialled: string; signed: string };
	/** The days that are supposed; empty if there is a problem with them. */
	supposed: { initialled: Day | null; signed: Day | null };
	supposeProblem: SupposeProblem | null;
	/** The latest step that is supposed. */
	suppose: Supposition | null;
	/** The last day that can be asked for; and supposed. */
	limits: { by: Day; suppose: Day };
}

/** @param now the day of the request, and up to when the record is known */
export function readQuestion(
	parameters: URLSearchParams,
	{ today, knownUntil }: { today: Day; knownUntil: Day }
): Question {
	const asked = parameters.get('class');
	const parsed = asked === null ? null : parseClass(asked);
	const latest = addDays(knownUntil < today ? knownUntil : today, CURVE_REACH);
	const supposition = readSupposed(parameters, latest);
	const from = supposition.suppose?.on ?? today;
	const by = supposition.suppose && from > knownUntil ? addDays(from, CURVE_REACH) : latest;
	return {
		by: readBy(parameters.get('by'), { from: from > today ? from : today, until: by }),
		choice: parsed?.ok ? parsed.value : DEFAULT_CLASS,
		classProblem: parsed !== null && !parsed.ok,
		...supposition,
		limits: { by, suppose: latest }
	};
}

/** Whether everything in the address can be answered; files and programs get nothing else. */
export function isAnswerable({ by, classProblem, supposeProblem }: Question): boolean {
	return !classProblem && supposeProblem === null && (by === null || by.problem === null);
}

function readBy(text: string | null, { from, until }: { from: Day; until: Day }): Question['by'] {
	if (text === null) return null;
	const shown = shorten(text);
	if (shown === '') return { text: '', day: null, problem: 'missing' };
	const day = parseDay(shown) ?? null;
	if (day === null) return { text: shown, day, problem: 'invalid' };
	return { text: shown, day, problem: day <= from ? 'past' : day > until ? 'far' : null };
}

function readSupposed(
	parameters: URLSearchParams,
	latest: Day
): Pick<Question, 'typed' | 'supposed' | 'supposeProblem' | 'suppose'> {
	const typed = {
		initialled: shorten(parameters.get('initialled') ?? ''),
		signed: shorten(parameters.get('signed') ?? '')
	};
	const [initialled, signed] = [dayOf(typed.initialled), dayOf(typed.signed)];
	const supposeProblem = supposeProblemOf(initialled, signed, latest);
	if (supposeProblem || !isDayOrNone(initialled) || !isDayOrNone(signed)) {
		const nothing = { supposed: { initialled: null, signed: null }, suppose: null };
		return { typed, supposeProblem, ...nothing };
	}
	return {
		typed,
		supposed: { initialled, signed },
		supposeProblem,
		suppose: last(initialled, signed)
	};
}

function last(initialled: Day | null, signed: Day | null): Supposition | null {
	if (signed) return { stage: 'signature', on: signed };
	return initialled ? { stage: 'initialling', on: initialled } : null;
}

function supposeProblemOf(
	initialled: Day | null | undefined,
	signed: Day | null | undefined,
	latest: Day
): SupposeProblem | null {
	if (!isDayOrNone(initialled) || !isDayOrNone(signed)) return 'invalid';
	if ((initialled ?? '') > latest || (signed ?? '') > latest) return 'far';
	return initialled !== null && signed !== null && signed < initialled ? 'order' : null;
}

/** `null` where nothing was typed, `undefined` where it is no day. */
function dayOf(text: string): Day | null | undefined {
	return text === '' ? null : parseDay(text);
}

function isDayOrNone(day: Day | null | undefined): day is Day | null {
	return day !== undefined;
}

function shorten(text: string): string {
	return text.trim().slice(0, 40);
}

/** The fields of the form that chooses a class. */
export const CLASS_FIELDS: readonly string[] = ['unit', 'packages', 'since', 'without'];

/** The class that {@link CLASS_FIELDS} choose, or `null` if the form was not sent. */
export function readClassForm(parameters: URLSearchParams): ForecastClass | null {
	const unit = CASE_UNITS.find((candidate) => candidate === parameters.get('unit'));
	if (!unit) return null;
	const parts = [
		unit,
		...(parameters.get('packages') === 'each' ? ['each'] : []),
		...(parameters.get('since') ? ['since', parameters.get('since')] : []),
		...(parameters.getAll('without').length > 0 ? ['without', ...parameters.getAll('without')] : [])
	];
	const parsed = parseClass(parts.join('-'));
	return parsed.ok ? parsed.value : null;
}

/** The canonical address of a question; the default class is left out. */
export function writeQuestion(question: {
	by?: string | null | undefined;
	choice: ForecastClass;
	supposed?: { initialled: Day | null; signed: Day | null };
}): string {
	const { by, choice, supposed } = question;
	const name = formatClass(choice);
	const parameters = new URLSearchParams();
	if (by) parameters.set('by', by);
	if (name !== formatClass(DEFAULT_CLASS)) parameters.set('class', name);
	if (supposed?.initialled) parameters.set('initialled', supposed.initialled);
	if (supposed?.signed) parameters.set('signed', supposed.signed);
	return parameters.size > 0 ? `?${parameters}` : '';
}
