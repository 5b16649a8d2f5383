import { foldText } from '$lib/domain/milestones/search';
import type { WatchedItem } from './item';

/** `show`: matching items go into the inbox; `dismiss`: they do not, whatever other rules say. */
export const RULE_EFFECTS = ['show', 'dismiss'] as const;
export type RuleEffect = (typeof RULE_EFFECTS)[number];

/** A rule of the inbox, written by an editor and visible to all. */
export interface WatchRule {
	id: string;
	effect: RuleEffect;
	/** Beginnings of words; the item must contain all of them. */
	text: string;
}

/** The result of the rules for an item. */
export interface Relevance {
	/** Words of the item that a rule has matched, unchanged. */
	words: string[];
	/** The rule that dismisses it, if there is one. */
	dismissedBy: WatchRule | null;
}

/** `undefined` if no rule shows the item. */
export function relevanceOf(
	{ title, excerpt }: Pick<WatchedItem, 'title' | 'excerpt'>,
	rules: readonly WatchRule[]
): Relevance | undefined {
	const words = wordsOf(`${title} ${excerpt}`);
	const matchedBy = (effect: RuleEffect) =>
		rules
			.filter((rule) => rule.effect === effect)
			.flatMap((rule) => {
				const matched = matchedWords(words, rule.text);
				return matched ? [{ rule, matched }] : [];
			});
	const shown = matchedBy('show').flatMap(({ matched }) => matched);
	if (shown.length === 0) return undefined;
	const inOrder = words.map(({ written }) => written).filter((word) => shown.includes(word));
	return { words: [...new Set(inOrder)], dismissedBy: matchedBy('dismiss')[0]?.rule ?? null };
}

interface Word {
	written: string;
	folded: string;
}

function wordsOf(text: string): Word[] {
	return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((written) => ({
		written: written.toLowerCase(),
		folded: foldText(written)
	}));
}

/** The words of the item that begin like those of the rule; `undefined` if one is missing. */
function matchedWords(words: readonly Word[], rule: string): string[] | undefined {
	const beginnings = foldText(rule).split(' ').filter(Boolean);
	const found = beginnings.map((beginning) =>
		words.find(({ folded }) => folded.startsWith(beginning))
	);
	if (found.length === 0 || !found.every((word) => word !== undefined)) return undefined;
	return found.map(({ written }) => written);
}
