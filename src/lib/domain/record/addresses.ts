import type { Language } from '$lib/domain/language';

/**
 * The page of a milestone that is published, or was: citations rest on it, so it never moves.
 * @param origin the address under which readers reach the tracker
 */
export function milestoneUrl(origin: string, language: Language, slug: string): string {
	return `${origin}/${language}/milestones/${slug}`;
}
