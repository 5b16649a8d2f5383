import type { Problem } from '$lib/domain/problem';
import type { Day } from '$lib/domain/time';
import { typedCheckSchema } from '$lib/server/schemas/check';
import { problemsOf } from '$lib/server/schemas/problems';
import type { CheckWords } from '$lib/server/services/record/note-check';

/** A check as an editor types it. */
export interface TypedCheck {
	lookedThrough: string;
	knownUntil: string;
	reason: string;
}

type Checked = { knownUntil: Day; words: CheckWords } | { problems: Problem[] };

/** @param before the day up to which the record is known now: an earlier one needs a reason */
export function checkRecordCheck(
	typed: TypedCheck,
	{ today, before }: { today: Day; before: Day }
): Checked {
	const read = typedCheckSchema.safeParse(typed);
	if (!read.success) return { problems: problemsOf(read.error) };
	const { knownUntil, ...words } = read.data;
	if (knownUntil > today)
		return { problems: [{ path: ['knownUntil'], problem: 'day-in-future', args: {} }] };
	if (knownUntil < before && words.reason === '')
		return { problems: [{ path: ['reason'], problem: 'day-earlier', args: { day: before } }] };
	return { knownUntil, words };
}
