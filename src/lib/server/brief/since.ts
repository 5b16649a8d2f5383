import { addMonths, parseDay, type Day } from '$lib/domain/time';

/** Without a day the brief covers the last year, because such talks move slowly. */
const MONTHS = 12;

/** The day from which changes are listed; if the input is not a day, or is in the future, the reason why it is ignored. */
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
