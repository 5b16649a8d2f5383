interface Neighbours<T> {
	/** The milestone before it in time. */
	previous: T | null;
	/** The milestone after it in time. */
	next: T | null;
}

/**
 * What comes directly before and after `slug`.
 * @param milestones the latest first, as the record holds them
 */
export function neighbours<T extends { slug: string }>(
	milestones: readonly T[],
	slug: string
): Neighbours<T> {
	const index = milestones.findIndex((milestone) => milestone.slug === slug);
	if (index === -1) return { previous: null, next: null };
	return { previous: milestones[index + 1] ?? null, next: milestones[index - 1] ?? null };
}
