import { CURE_PRIORS, type CurePriors } from '$lib/domain/forecast/estimators/cure-model';

/**
 * The priors that are told, and others that somebody might have chosen: each differs from them in one thing. What moves
 * little between them rests on the cases, what moves much on our choice.
 */
export const PRIOR_VARIANTS = {
	told: CURE_PRIORS,
	'first-seldom': withShares([1, 3]),
	'first-often': withShares([3, 1]),
	'later-half': withShares([1, 1], [1, 1]),
	'later-nearly-all': withShares([1, 1], [19, 1]),
	'shares-open': withShares([0.5, 0.5], [0.5, 0.5]),
	'wait-half-year': withMu({ mean: Math.log(365.25 / 2) }),
	'wait-two-years': withMu({ mean: Math.log(365.25 * 2) }),
	'wait-sure': withMu({ spread: 0.5 }),
	'wait-open': withMu({ spread: 2 }),
	'spread-narrow': { ...CURE_PRIORS, sigma: { from: 0.3, to: 1 } },
	'spread-wide': { ...CURE_PRIORS, sigma: { from: 0.3, to: 2.5 } }
} as const satisfies Record<string, CurePriors>;
export type PriorVariant = keyof typeof PRIOR_VARIANTS;

type Beta = readonly [a: number, b: number];

/** @param first Beta of the share of talks that are ever initialled @param later of those that get on from there */
function withShares(first: Beta, later: Beta = [9, 1]): CurePriors {
	return { ...CURE_PRIORS, share: [first, later, later] };
}

/** @param mu what is different about how long a wait takes, in ln days */
function withMu(mu: Partial<CurePriors['mu']>): CurePriors {
	return { ...CURE_PRIORS, mu: { ...CURE_PRIORS.mu, ...mu } };
}
