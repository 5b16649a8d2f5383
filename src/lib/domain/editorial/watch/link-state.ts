import { addressKey } from '$lib/domain/editorial/address';
import type { Instant } from '$lib/domain/time';

/**
 * What is known about the link of a source:
 * - `alive`: the page answers at its address
 * - `moved`: it answers at another address
 * - `gone`: the site has said twice in a row that the page does not exist
 * - `unclear`: the site does not answer us, which says nothing about the page
 */
export const LINK_STATES = ['alive', 'moved', 'gone', 'unclear'] as const;
export type LinkState = (typeof LINK_STATES)[number];

export interface LinkCheck {
	state: LinkState;
	/** The instant of the first check that found it so. */
	since: Instant;
	checkedAt: Instant;
	movedTo: string | null;
	/** The status that the site answered with; `null` if it did not answer. */
	status: number | null;
	/** Checks in a row that did not find the page. */
	failures: number;
}

/** The result of one check. */
export type LinkAnswer = { status: number; url: string } | { status: number | null; url: null };

/** The state after one more check of `address`. */
export function afterCheck(
	before: LinkCheck | undefined,
	address: string,
	answer: LinkAnswer,
	at: Instant
): LinkCheck {
	const failures = answer.url === null ? (before?.failures ?? 0) + 1 : 0;
	const state = stateOf(before, address, answer);
	const since = before?.state === state ? before.since : at;
	const movedTo = state === 'moved' ? answer.url : null;
	return { state, since, checkedAt: at, movedTo, status: answer.status, failures };
}

function stateOf(before: LinkCheck | undefined, address: string, answer: LinkAnswer): LinkState {
	if (answer.url !== null)
		return addressKey(answer.url) === addressKey(address) ? 'alive' : 'moved';
	if (!isGone(answer.status)) return 'unclear';
	// A site can fail for a moment, so a page counts as gone only if it is missing twice in a row.
	return before?.state === 'gone' || isGone(before?.status ?? null) ? 'gone' : 'unclear';
}

function isGone(status: number | null): boolean {
	return status === 404 || status === 410;
}
