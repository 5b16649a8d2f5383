import { isVisible } from '$lib/domain/words/visible';
import { parseDateText, type PartialDate } from '$lib/domain/time';
import { plainField } from './choice';
import type { Field } from './field';

/** A day, month, quarter or year, typed in words or picked from a calendar. */
export interface DateField<Name extends string> extends Field<Name, PartialDate, string> {
	readonly kind: 'date';
}

export function partialDateField<Name extends string>(name: Name): DateField<Name> {
	return {
		...plainField<Name, PartialDate>(name),
		kind: 'date',
		...{ blank: '', fresh: '' },
		toForm: (value) => value,
		toContent: (typed) => {
			const read = parseDateText(typed);
			return 'date' in read ? read.date : '';
		},
		read: ({ text }) => typedOrPicked(text(name), text(`${name}Picked`)),
		write: (typed) => [[name, typed]],
		textOf: (typed) => typed,
		keyOf: (typed) => typed.trim(),
		take: (_yours, from) => from
	};
}

/** Both, where they contradict each other, so that the check finds it unclear. */
function typedOrPicked(typed: string, picked: string): string {
	if (!isVisible(typed)) return picked;
	const date = recordDate(typed);
	return picked === '' || picked === date ? date : `${typed} / ${picked}`;
}

/**
 * A date that can be read becomes the record's own, in whichever language it was shown or typed, so that two forms with
 * one date agree.
 */
export function recordDate(typed: string): string {
	const read = parseDateText(typed);
	return 'date' in read ? read.date : typed;
}
