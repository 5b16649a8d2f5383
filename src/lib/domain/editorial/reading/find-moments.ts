import { momentText, type Moment } from './moment';
import { MOMENT_RULES } from './moment-rules';
import type { Reading } from './resolve-moment';

export interface FoundMoment {
	moment: Moment;
	/** Where its words stand in the sentence. */
	index: number;
	length: number;
}

/**
 * The dates in a sentence, each once, in their order.
 * @returns `undefined` where one is written that cannot be resolved («30 февраля», «2 декабря» without
 * knowing the day of the article): then nothing about the sentence is certain
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
			// Of the same length, so that places stay where they are.
			rest = rest.slice(0, index) + '\0'.repeat(length) + rest.slice(index + length);
		}
	}
	const inOrder = found.toSorted((a, b) => a.index - b.index);
	const first = new Map(inOrder.toReversed().map((each) => [momentText(each.moment), each]));
	return inOrder.filter((each) => first.get(momentText(each.moment)) === each);
}
