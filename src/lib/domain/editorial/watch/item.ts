import { addressKey } from '$lib/domain/editorial/address';
import { foldText } from '$lib/domain/milestones/search';
import type { Day } from '$lib/domain/time';

/** One entry of a feed, or one link of a page. */
export interface WatchedItem {
	url: string;
	title: string;
	/** The beginning of its text, without markup; may be empty. */
	excerpt: string;
	publishedOn: Day | null;
}

/** Keys that identify the same story: its link, and its title with the day. */
export interface ItemKeys {
	link: string;
	/** `null` without a day: a title alone ("News of the day") may return with another story. */
	title: string | null;
}

export function itemKeys({ url, title, publishedOn }: WatchedItem): ItemKeys {
	const words = foldText(title)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
	return { link: addressKey(url), title: publishedOn && words ? `${publishedOn} ${words}` : null };
}
