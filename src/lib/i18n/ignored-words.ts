import type { IgnoredParameter } from '$lib/domain/query';
import { m } from '$lib/i18n/paraglide/messages';

/** As many, and as much of each, as a notice can hold. */
const MOST = 5;
const LONGEST = 40;

/** What is said of the parameters of an address that say nothing to the page; empty where there are none. */
export function ignoredWords(ignored: readonly IgnoredParameter[]): string {
	if (ignored.length === 0) return '';
	const values = ignored
		.slice(0, MOST)
		.map(({ name, value }) => `${shorten(name)}=${shorten(value)}`)
		.join(', ');
	return m.common_query_ignored({ values });
}

function shorten(text: string): string {
	return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
