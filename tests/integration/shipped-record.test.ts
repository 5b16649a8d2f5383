import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readShippedRecord } from '$lib/server/record/shipped';
test('x', () => {
	const r = readShippedRecord(join(process.cwd(), 'data'));
	expect(r.milestones.length).toBe(50);
	console.log(r.sources.length);
});
