import { PASSAGE_WORDS } from '$lib/domain/milestones/citation';

/**
 * The words of `text` that prove it, at most as many as may be quoted: from the stage to the date where
 * both fit, else around the stage. Exactly as they stand there, so that they are found again.
 */
export function passageAround(
	text: string,
	stageIndex: number,
	date: { index: number; length: number }
): string {
	const words = [...text.matchAll(/\S+/gu)];
	const wordAt = (index: number) =>
		Math.max(
			0,
			words.findLastIndex((word) => word.index <= index)
		);
	const stage = wordAt(stageIndex);
	const ends = [stage, wordAt(date.index), wordAt(date.index + date.length - 1)];
	const [first, last] = [Math.min(...ends), Math.max(...ends)];
	const fits = last - first < PASSAGE_WORDS;
	const spare = PASSAGE_WORDS - (fits ? last - first + 1 : 1);
	const end = Math.min(words.length, (fits ? last : stage) + 1 + Math.ceil(spare / 2));
	const start = Math.max(0, end - PASSAGE_WORDS);
	const [from, to] = [words[start], words[Math.min(words.length, start + PASSAGE_WORDS) - 1]];
	if (from === undefined || to === undefined) return '';
	return text.slice(from.index, to.index + to[0].length).replace(/[,;:–—-]+$/u, '');
}
