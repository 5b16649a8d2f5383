import type { Day } from '$lib/domain/time';
import type { Dimension } from '$lib/domain/effects/effect';
import { adultFee } from '$lib/domain/effects/fee';
import { known } from '$lib/domain/effects/known';
import { generalFee, newestModels } from './precedent';
import type { Provision } from '$lib/domain/effects/provision';
import type { Rule } from '$lib/domain/effects/rule';
import { onlyRuleOn } from '$lib/domain/effects/rules';

/** The figures that the text of an inference names in braces: `{usual}` and so on. */
export type InferenceFigures = Partial<
	Record<'usual' | 'today' | 'newest' | 'usualMaximum' | 'todayMaximum', number>
>;

/**
 * The figures of an inference: `usual` is the most frequent known value among the earlier
 * agreements, `newest` that of the newest model. Euros or days.
 * @throws RuleNotCovered
 */
export function inferenceFigures(
	dimension: Dimension,
	day: Day,
	{ rules, provisions }: { rules: readonly Rule[]; provisions: readonly Provision[] }
): InferenceFigures {
	const usual = (value: (provision: Provision) => number | undefined) =>
		mostFrequent(provisions.map(value));
	const fee = (provision: Provision) => known(generalFee(provision, day, rules));
	switch (dimension) {
		case 'fee': {
			const newest = newestModels(provisions, 1).map(fee)[0];
			return { usual: usual(fee), today: adultFee(rules, day).value.amount, newest };
		}
		case 'decision-time': {
			const decision = onlyRuleOn(rules, 'decision', day).value;
			return {
				usual: usual(({ processing }) => known(processing.decisionDays)),
				today: decision.standardDays,
				usualMaximum: usual(({ processing }) => known(processing.extensionDays)),
				todayMaximum: decision.maximumDays
			};
		}
		case 'service-fee':
			return { usual: usual(({ serviceFee }) => known(serviceFee.cap)) };
		case 'urgent':
			return { usual: usual(({ processing }) => known(processing.urgentWorkingDays)) };
		default:
			return {};
	}
}

/** The most frequent value; if several are, the smallest; `undefined` if no value is known. */
function mostFrequent(values: readonly (number | undefined)[]): number | undefined {
	const counts = new Map<number, number>();
	for (const value of values)
		if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].toSorted(([a, m], [b, n]) => n - m || a - b)[0]?.[0];
}
