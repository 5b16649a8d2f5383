import { expect, it } from 'vitest';
import { normalCdf } from './normal';

// Abramowitz & Stegun, table 26.1, and the tail values of R's pnorm.
it.each([
	[0, 0.5],
	[1, 0.841344746068543],
	[-1, 0.158655253931457],
	[1.96, 0.97500210485178],
	[-3, 0.00134989803163009],
	[-8, 6.22096057427178e-16],
	[40, 1],
	[-40, 0]
])('the normal distribution function at %f', (x, p) => {
	expect(Math.abs(normalCdf(x) - p)).toBeLessThan(1e-14);
	expect(normalCdf(x) + normalCdf(-x)).toBeCloseTo(1, 14);
});
