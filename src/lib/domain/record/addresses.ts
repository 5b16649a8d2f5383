import type { Language } from '$lib/domain/language';

/**
 * The address of a milestone that is or was published. Others cite it, so it never changes.
 * @param origin the address under which readers reach the tracker
 */
export function milestoneUrl(origin: string, language: Language, slug: string): string {
	return `${origin}/${language}/milestones/${slug}`;
}
