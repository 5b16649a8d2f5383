import { publisherName, type Source } from '$lib/domain/milestones/citation';
import { m } from './paraglide/messages';

/** Who says it, in short: "Sources: Kazinform and 2 more". */
export function sourcesLine(sources: readonly Source[]): string {
	const [publisher = '', ...others] = new Set(sources.map(publisherName));
	return others.length > 0
		? m.common_sources_and_more({ publisher, count: others.length })
		: m.common_sources_label({ list: publisher });
}
