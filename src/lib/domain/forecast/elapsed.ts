/**
 * The spread of the logarithm of the time passed: a quarter. What the sources call the end of a stage differs
 * by more (Russia's first and last pages were initialled 358 days after the opening, the whole texts 531),
 * so to a tenth nobody knows how long a case had waited when it stood where these talks stand. The reasons
 * and the widths that were tried: docs/decisions/0010.
 */
const SPREAD = 0.25;

/** The standard normal quantiles at 1/18, 3/18 … 17/18: nine equally probable places. */
const PLACES = [
	-1.593218818, -0.967421566, -0.589455798, -0.282216147, 0, 0.282216147, 0.589455798, 0.967421566,
	1.593218818
];

/**
 * The time passed, in whole days, and eight others around it, all equally probable: `days` times e^(z/4).
 * Nothing for a stage just entered: 0 stays 0.
 */
export function around(days: number): number[] {
	return days > 0 ? PLACES.map((place) => Math.round(days * Math.exp(SPREAD * place))) : [days];
}
