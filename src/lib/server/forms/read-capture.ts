import type { FetchProblem } from '$lib/domain/editorial/fetch-problem';
import type { Problem } from '$lib/domain/problem';
import { isDay, parseDateText, type Day } from '$lib/domain/time';

/** The capture form as it was sent. */
export interface TypedCapture {
	address: string;
	text: string;
	publishedOn: string;
	/** The inbox item that it comes from; empty if none. */
	item: string;
}

export interface CaptureProblem {
	field: 'address' | 'text' | 'publishedOn';
	/** A problem with the form, or with fetching. */
	problem: Problem['problem'] | FetchProblem;
	args: Problem['args'];
}

export const NO_CAPTURE: TypedCapture = { address: '', text: '', publishedOn: '', item: '' };

export function readCapture(form: FormData): TypedCapture {
	const text = (name: keyof TypedCapture) => String(form.get(name) ?? '').trim();
	return {
		address: text('address'),
		text: text('text'),
		publishedOn: text('publishedOn'),
		item: text('item')
	};
}

/** Problems to find before anything is fetched; a pasted text needs no address. */
export function checkCapture({ address, text, publishedOn }: TypedCapture): {
	problems: CaptureProblem[];
	day: Day | null;
} {
	const problems: CaptureProblem[] = [];
	if (!address && !text) problems.push({ field: 'address', problem: 'required', args: {} });
	if (address && text && !/^https?:\/\/[^\s/]/iu.test(address))
		problems.push({
			field: 'address',
			problem: 'url-invalid',
			args: { value: address.slice(0, 60) }
		});
	const read = publishedOn ? parseDateText(publishedOn) : null;
	const day = read && 'date' in read && isDay(read.date) ? read.date : null;
	if (read && !day)
		problems.push({
			field: 'publishedOn',
			problem: 'day-invalid',
			args: { value: publishedOn.slice(0, 60) }
		});
	return { problems, day };
}
