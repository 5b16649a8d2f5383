import { PASSAGE_WORDS } from '$lib/domain/milestones/citation';

/**
 * The words of `text` that prove a proposal, at most as many as we may quote: from the stage to the date if
 * both fit, else around the stage; then on to the next comma, and back to the last one. The words are not
 * changed, so that they can be found again.
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
	const fits = Math.max(...ends) - Math.min(...ends) < PASSAGE_WORDS;
	let [start, end] = fits ? [Math.min(...ends), Math.max(...ends)] : [stage, stage];
	const hasRoom = () => end - start + 1 < PASSAGE_WORDS;
	const endsPart = (index: number) => /[,;:.!?…]$/u.test(words[index]?.[0] ?? ',');
	while (hasRoom() && end + 1 < words.length && !endsPart(end)) end += 1;
	while (hasRoom() && start > 0 && !endsPart(start - 1)) start -= 1;
	const [from, to] = [words[start], words[end]];
	if (from === undefined || to === undefined) return '';
	return text.slice(from.index, to.index + to[0].length).replace(/[,;:–—-]+$/u, '');
}
