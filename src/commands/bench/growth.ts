/** A change in MB per minute, and its margin of chance error (95%). */
export interface Growth {
	slope: number;
	noise: number;
}

/**
 * The least-squares slope of `samples`. Memory use goes up and down, so neighbouring samples are similar and count
 * less than independent ones, by the factor (1 − r) ÷ (1 + r), where r is the correlation of each residual with
 * the one before: the effective sample size of an AR(1) process. The test counts how often the margin is right.
 * @param samples in order; `at` in milliseconds
 * @throws RangeError if there are fewer than three
 */
export function growthPerMinute(samples: readonly { at: number; mb: number }[]): Growth {
	if (samples.length < 3) throw new RangeError('A slope and its noise need three samples.');
	const minutes = samples.map(({ at }) => at / 60_000);
	const fromMean = around(minutes);
	const memory = around(samples.map(({ mb }) => mb));
	const spread = sumOf(fromMean, fromMean);
	const slope = sumOf(fromMean, memory) / spread;
	const residuals = memory.map((mb, i) => mb - slope * (fromMean[i] ?? 0));
	const squares = sumOf(residuals, residuals);
	const alike = squares === 0 ? 0 : sumOf(residuals.slice(1), residuals) / squares;
	const r = Math.min(0.99, Math.max(0, alike));
	const independent = Math.max(1, (samples.length * (1 - r)) / (1 + r) - 2);
	return { slope, noise: 1.96 * Math.sqrt(squares / independent / spread) };
}

function around(values: readonly number[]): number[] {
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	return values.map((value) => value - mean);
}

function sumOf(a: readonly number[], b: readonly number[]): number {
	return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}
