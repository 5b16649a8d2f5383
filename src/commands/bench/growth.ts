/**
 * The slope of the line through `samples` by least squares, in MB a minute.
 * @param samples in order; `at` in milliseconds
 * @throws RangeError where there are fewer than two
 */
export function growthPerMinute(samples: readonly { at: number; mb: number }[]): number {
	if (samples.length < 2) throw new RangeError('A slope needs two samples.');
	const mean = (values: readonly number[]) =>
		values.reduce((sum, value) => sum + value, 0) / values.length;
	const at = mean(samples.map((sample) => sample.at));
	const mb = mean(samples.map((sample) => sample.mb));
	const products = samples.map((sample) => (sample.at - at) * (sample.mb - mb));
	const squares = samples.map((sample) => (sample.at - at) ** 2);
	return (mean(products) / mean(squares)) * 60_000;
}
