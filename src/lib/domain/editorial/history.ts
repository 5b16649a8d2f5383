import { millisecondsBetween, type Instant } from '$lib/domain/time';

/** The fields of a history step that folding needs. */
export interface HistoryStep {
	author: string;
	at: Instant;
	how: string;
	/** A named or published revision is never folded. */
	kept: boolean;
}

const FOLD_MS = 60 * 60 * 1000;

/**
 * Folds consecutive autosaves by one person within an hour into the last of them. Nothing is deleted: the
 * last one lists the others.
 * @param steps the newest first
 */
export function foldAutosaves<T extends HistoryStep>(
	steps: readonly T[]
): { step: T; folded: T[] }[] {
	const rows: { step: T; folded: T[] }[] = [];
	for (const step of steps) {
		const row = rows.at(-1);
		if (row && isFolded(row.step, step)) row.folded.push(step);
		else rows.push({ step, folded: [] });
	}
	return rows;
}

function isFolded(last: HistoryStep, earlier: HistoryStep): boolean {
	return (
		earlier.how === 'autosaved' &&
		!earlier.kept &&
		earlier.author === last.author &&
		millisecondsBetween(earlier.at, last.at) <= FOLD_MS
	);
}
