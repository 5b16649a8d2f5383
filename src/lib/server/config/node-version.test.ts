import { describe, expect, it } from 'vitest';
import { nodeProblem } from './node-version';

describe('nodeProblem', () => {
	it.each(['22.18.0', '22.19.1', '23.0.0', '24.21.0', '100.1.0'])('accepts %s', (version) => {
		expect(nodeProblem(version)).toBeUndefined();
	});

	it.each(['22.17.9', '22.2.0', '20.20.2', '9.99.0'])('refuses %s in one sentence', (version) => {
		expect(nodeProblem(version)).toMatch(
			new RegExp(`^Node ${version} is too old: [^\\n]+\\.$`, 'u')
		);
	});
});
