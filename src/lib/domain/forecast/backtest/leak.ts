import type { Day } from '$lib/domain/time';
import { CLOCK_STEPS, type Case } from '$lib/domain/forecast/cases';

/**
 * Something in `seen` that a forecast for a case of `cluster` on `day` must not use: the case itself, another
 * one of its package, or a step after that day. `undefined` if there is none.
 */
export function findLeak(
	seen: readonly Case[],
	{ day, cluster }: { day: Day; cluster: string }
): string | undefined {
	for (const entry of seen) {
		if (entry.cluster === cluster) return `${entry.id}, of the same cluster`;
		const late = CLOCK_STEPS.find((step) => (entry[step] ?? day) > day);
		if (late) return `${late} of ${entry.id} on ${entry[late]}`;
	}
	return undefined;
}
