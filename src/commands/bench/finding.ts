/** A measured value and its target. */
export interface Finding {
	what: string;
	unit: '' | 'ms' | 'MB' | 'µs' | 'requests/s';
	/** The median of all rounds. */
	value: number;
	/** The margin of chance error of a median of this many rounds. */
	noise: number;
	target?: { atLeast: number } | { atMost: number };
}

/** Half the width of a 95% interval in standard errors of a median: 1.96 × √(π/2). */
const WIDTH = 1.96 * Math.sqrt(Math.PI / 2);
/** From the median absolute deviation to the standard deviation of a normal distribution. */
const DEVIATION = 1.4826;

/** The median of `rounds`, and its noise from their median absolute deviation; a few outliers affect neither. */
export function summarize(rounds: readonly number[]): Pick<Finding, 'value' | 'noise'> {
	const value = median(rounds);
	const deviation = DEVIATION * median(rounds.map((round) => Math.abs(round - value)));
	return { value, noise: (WIDTH * deviation) / Math.sqrt(rounds.length) };
}

/** @throws Error if there is no value */
export function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted[Math.floor((sorted.length - 1) / 2)];
	const other = sorted[Math.ceil((sorted.length - 1) / 2)];
	if (middle === undefined || other === undefined) throw new Error('There is nothing to measure.');
	return (middle + other) / 2;
}

/** Met, or missed by no more than the noise. */
export function isMet({ value, noise, target }: Finding): boolean {
	if (!target) return true;
	return 'atLeast' in target ? value + noise >= target.atLeast : value - noise <= target.atMost;
}
