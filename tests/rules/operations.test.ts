import { readFileSync } from 'node:fs';
import { projectFiles } from './tracked-files';
import { expect, test } from 'vitest';
import { settingsSchema } from '$lib/server/config/settings';

test('docs/operations.md lists every setting, and no other', () => {
	const text = readFileSync('docs/operations.md', 'utf8');
	const listed = [...text.matchAll(/^\| `([A-Z_]+)`/gmu)].map(([, name]) => name);
	expect(listed.toSorted()).toEqual([...Object.keys(settingsSchema.shape)].toSorted());
});

test('data/README.md names every file of the shipped record', () => {
	const text = readFileSync('data/README.md', 'utf8');
	const files = projectFiles().filter((path) => /^data\/[^/]+\.(?:json|csv)$/u.test(path));
	expect(files.length).toBeGreaterThan(5);
	expect(files.filter((path) => !text.includes(`\`${path.slice('data/'.length)}\``))).toEqual([]);
});
