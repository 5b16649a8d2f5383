import type { z } from 'zod';
import { inEachLanguage } from '$lib/domain/language';
import type { Citation, Source } from '$lib/domain/milestones/citation';
import { citedSources, type CitedSource } from '$lib/domain/milestones/evidence';
import { publisherName, remarkWords } from '$lib/i18n/names/publisher-names';
import type { citedSource } from '$lib/server/schemas/api/parts';

type Cited = z.output<typeof citedSource>;

/** The sources of a claim in the API's format. */
export function citedBy(
	sources: ReadonlyMap<string, Source>,
	citations: readonly Citation[]
): Cited[] {
	return citedSources(sources, citations).map(toCited);
}

export function toCited({ source, passages }: CitedSource): Cited {
	return { ...sourceTexts(source), passages };
}

/** A source with what readers are told of its publisher, in every language. */
export function sourceTexts<S extends Pick<Source, 'publisher' | 'remark'>>({
	remark,
	...source
}: S) {
	return {
		...source,
		publisherName: inEachLanguage((language) => publisherName(source, language)),
		remark: remark
			? {
					kind: remark.kind,
					text: inEachLanguage((language) => remarkWords({ remark }, language))
				}
			: null
	};
}
