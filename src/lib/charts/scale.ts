/** Maps numbers onto the width of a plot: 0 at its left edge, 1 at its right. */
export interface Scale {
	from: number;
	to: number;
	/** The position of `value`; values beyond the ends are outside the plot. */
	at(value: number): number;
	/** As `at`, but never outside the plot. */
	within(value: number): number;
}

/** A linear scale. @throws RangeError if it would have no width */
export function linearScale(from: number, to: number): Scale {
	if (!(to > from)) throw new RangeError(`A scale needs a width: from ${from} to ${to}`);
	const at = (value: number) => (value - from) / (to - from);
	return { from, to, at, within: (value) => Math.min(1, Math.max(0, at(value))) };
}

/** Round steps between ticks, in the units of the scale. */
const MANTISSAS = [1, 2, 5, 10];

/**
 * Round values from the first to the last on `scale`, about `count` of them: multiples of 1, 2 or 5 times a
 * power of ten, or of the `steps` given (12 for years in a scale of months).
 */
export function ticks(scale: Scale, count: number, steps?: readonly number[]): number[] {
	const wanted = (scale.to - scale.from) / count;
	const power = 10 ** Math.floor(Math.log10(wanted));
	const candidates = steps ?? MANTISSAS.map((mantissa) => mantissa * power);
	const step = candidates.find((candidate) => candidate >= wanted) ?? candidates.at(-1)!;
	const first = Math.ceil(scale.from / step);
	const last = Math.floor(scale.to / step);
	return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}
