import { expect, it } from 'vitest';
import { sqliteProblem } from './version';

it.each(['3.51.3', '3.52.0', '4.0.0', '3.100.1'])('SQLite %s is new enough', (version) => {
	expect(sqliteProblem(version)).toBeUndefined();
});

it.each(['3.51.2', '3.50.4', '3.9.9', '2.99.99'])(
	'SQLite %s is refused in one sentence',
	(version) => {
		expect(sqliteProblem(version)).toMatch(/^SQLite [\d.]+ is too old: [^\n]+\.$/u);
	}
);
