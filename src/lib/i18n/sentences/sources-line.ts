import type { Source } from '$lib/domain/milestones/citation';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { publisherNames } from '$lib/i18n/names/publisher-names';

/** Who says it, in short: "Sources: Kazinform and 2 more". */
export function sourcesLine(sources: readonly Source[]): string {
	const [publisher = '', ...others] = publisherNames(sources, getLocale());
	return others.length > 0
		? m.common_sources_and_more({ publisher, count: others.length })
		: m.common_sources_label({ list: publisher });
}
