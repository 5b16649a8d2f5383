import { spread, workspaceFor, type Chain } from './chain';
import { cumulativeAt, gridDays, type Envelope } from './envelope';

/**
 * How far the curve moves when any one case of the class is left out: the jackknife envelope. It shows how much a
 * figure depends on a single country. `null` for a class with one case.
 * Source: Efron & Tibshirani (1993), An Introduction to the Bootstrap, 11; Cook & Weisberg (1982).
 */
export function leaveOneOut(chain: Chain): Envelope | null {
	const room = workspaceFor(chain);
	const days = gridDays();
	const curves = chain.cases.flatMap((_, left) => {
		const weights = new Float64Array(chain.cases.length).fill(1);
		weights[left] = 0;
		return spread(chain, weights, room) ? [days.map((day) => cumulativeAt(room, day))] : [];
	});
	if (curves.length < 2) return null;
	return {
		days,
		lower: days.map((_, i) => Math.min(...curves.map((curve) => curve[i]!))),
		upper: days.map((_, i) => Math.max(...curves.map((curve) => curve[i]!)))
	};
}
