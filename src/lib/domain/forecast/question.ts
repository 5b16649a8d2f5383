import {
	CASE_UNITS,
	DEFAULT_CLASS,
	formatClass,
	parseClass,
	type ForecastClass
} from './reference-class';
import { parseDay, type Day } from '$lib/domain/time';

export type DateProblem = 'missing' | 'invalid' | 'past';

/** What an address asks of the forecast, with the typed text if we cannot understand it. */
export interface Question {
	by: { text: string; day: Day | null; problem: DateProblem | null } | null;
	choice: ForecastClass;
	/** The address named a class that does not exist. */
	classProblem: boolean;
	suppose: { stage: 'initialling' | 'signature'; text: string; day: Day | null } | null;
}

export function readQuestion(parameters: URLSearchParams, today: Day): Question {
	const asked = parameters.get('class');
	const parsed = asked === null ? null : parseClass(asked);
	return {
		by: readBy(parameters.get('by'), today),
		choice: parsed?.ok ? parsed.value : DEFAULT_CLASS,
		classProblem: parsed !== null && !parsed.ok,
		suppose:
			readSupposed('signature', parameters.get('signed')) ??
			readSupposed('initialling', parameters.get('initialled'))
	};
}

function readBy(text: string | null, today: Day): Question['by'] {
	if (text === null) return null;
	const shown = text.trim().slice(0, 40);
	if (shown === '') return { text: '', day: null, problem: 'missing' };
	const day = parseDay(shown) ?? null;
	if (day === null) return { text: shown, day, problem: 'invalid' };
	return { text: shown, day, problem: day <= today ? 'past' : null };
}

function readSupposed(
	stage: 'initialling' | 'signature',
	text: string | null
): Question['suppose'] {
	const shown = text?.trim().slice(0, 40) ?? '';
	return shown === '' ? null : { stage, text: shown, day: parseDay(shown) ?? null };
}

/** The class that the form's fields choose, or `null` if the form was not sent. */
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
}): string {
	const parameters = new URLSearchParams();
	if (question.by) parameters.set('by', question.by);
	const name = formatClass(question.choice);
	if (name !== formatClass(DEFAULT_CLASS)) parameters.set('class', name);
	return parameters.size > 0 ? `?${parameters}` : '';
}
