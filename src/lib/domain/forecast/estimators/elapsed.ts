/**
 * The spread of the logarithm of the elapsed time: a quarter. Sources disagree by more than that about when a
 * stage ended (Russia's first and last pages were initialled 358 days after the opening, the whole texts 531),
 * so nobody knows to within a tenth how long a case had been waiting at this point. For the reasons and the
 * spreads that we tried see docs/decisions/0010.
 */
const SPREAD = 0.25;

/** The standard normal quantiles at 1/18, 3/18 … 17/18: nine equally probable values. */
const PLACES = [
	-1.593218818, -0.967421566, -0.589455798, -0.282216147, 0, 0.282216147, 0.589455798, 0.967421566,
	1.593218818
];

/**
 * The elapsed time, in whole days, and eight others around it, all equally probable: `days` times e^(z/4).
 * For a stage just entered, 0 stays 0.
 */
export function around(days: number): number[] {
	return days > 0 ? PLACES.map((place) => Math.round(days * Math.exp(SPREAD * place))) : [days];
}
