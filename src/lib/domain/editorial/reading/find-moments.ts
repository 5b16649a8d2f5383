import { momentText, type Moment } from './moment';
import { MOMENT_RULES } from './moment-rules';
import type { Reading } from './resolve-moment';

export interface FoundMoment {
	moment: Moment;
	/** Where its words are in the sentence. */
	index: number;
	length: number;
}

/**
 * The dates in a sentence, each once, in their order.
 * @returns `undefined` if a date cannot be resolved («30 февраля», or «2 декабря» if the day of the article is
 * unknown): then nothing about the sentence is certain
 */
export function findMoments(sentence: string, reading: Reading): FoundMoment[] | undefined {
	const found: FoundMoment[] = [];
	let rest = sentence;
	for (const { pattern, read } of MOMENT_RULES) {
		for (const match of rest.matchAll(pattern)) {
			const moment = read(match.groups ?? {}, reading);
			if (moment === undefined) return undefined;
			const { index } = match;
			const { length } = match[0];
			found.push({ moment, index, length });
			// Of the same length, so that positions stay the same.
			rest = rest.slice(0, index) + '\0'.repeat(length) + rest.slice(index + length);
		}
	}
	const inOrder = found.toSorted((a, b) => a.index - b.index);
	const first = new Map(inOrder.toReversed().map((each) => [momentText(each.moment), each]));
	return inOrder.filter((each) => first.get(momentText(each.moment)) === each);
}
