import type { z } from 'zod';
import type { Citation, Source } from '$lib/domain/milestones/citation';
import { citedSources, type CitedSource } from '$lib/domain/milestones/evidence';
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
	return { ...source, passages };
}
