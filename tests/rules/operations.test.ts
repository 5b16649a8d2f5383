import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SETTINGS } from '$lib/server/config';

test('docs/operations.md lists every setting, and no other', () => {
	const text = readFileSync('docs/operations.md', 'utf8');
	const listed = [...text.matchAll(/^\| `([A-Z_]+)`/gmu)].map(([, name]) => name);
	expect(listed.toSorted()).toEqual([...SETTINGS].toSorted());
});
