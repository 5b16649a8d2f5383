import { isVisible } from '$lib/domain/words/visible';
import { z } from 'zod';
import { parseDay, parsePartialDate, type Day, type PartialDate } from '$lib/domain/time';
import type { ProblemKey } from '$lib/domain/problem';
import { issue, shorten } from './issue';

/** A date of any precision, written as ISO text. */
export const partialDateSchema = dateText<PartialDate>(parsePartialDate, 'date-invalid');

/** A calendar day, written as ISO text. */
export const daySchema = dateText<Day>(parseDay, 'day-invalid');

function dateText<T extends PartialDate>(
	parse: (text: string) => T | undefined,
	problem: ProblemKey
) {
	return z.string().transform((value, context): T => {
		const date = parse(value.trim());
		if (date !== undefined) return date;
		const isEmpty = !isVisible(value);
		const found = isEmpty
			? issue('required', value)
			: issue(problem, value, { value: shorten(value) });
		// Later checks must not see the placeholder as a date; `false` would also skip the checks of other
		// fields (`when`).
		context.issues.push({ ...found, continue: undefined });
		return z.NEVER;
	});
}
