import { addMonths, parseDay, type Day } from '$lib/domain/time';

/** A reader who names no day is told of the last year: talks like these move slowly. */
const MONTHS = 12;

/** The day from which changes are listed; where what was typed is no day, or lies ahead, why it is left out. */
export function readSince(url: URL, today: Day) {
	const text = url.searchParams.get('since')?.trim() ?? '';
	const given = parseDay(text);
	const usual = addMonths(today, -MONTHS);
	if (text === '') return { text, day: usual, problem: null };
	if (!given) return { text, day: usual, problem: 'invalid' as const };
	return given > today
		? { text, day: usual, problem: 'future' as const }
		: { text, day: given, problem: null };
}
