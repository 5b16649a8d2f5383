import { langOf } from '$lib/domain/language';
import type { CitedSource } from '$lib/domain/milestones/evidence';
import { SOURCE_KIND_NAMES } from './labels';
import { m } from './paraglide/messages';

/** A source in one line: who says it, of what kind, where, and in which words. */
export type SourceWords = ReturnType<typeof sourceWords>;

export function sourceWords({ source, passages }: CitedSource) {
	const lang = langOf(source.language);
	return {
		id: source.id,
		publisher: `${source.publisher} (${SOURCE_KIND_NAMES[source.kind]()})`,
		url: source.url,
		title: source.title ?? m.milestone_untitled({ host: hostOf(source.url) }),
		/** The words about a source without a title are the reader's own language. */
		titleLang: source.title === null ? undefined : lang,
		lang,
		passages
	};
}

function hostOf(url: string): string {
	return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : url;
}
