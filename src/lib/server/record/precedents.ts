import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Agreement } from '$lib/domain/agreements/agreement';
import type { Day } from '$lib/domain/time';
import { precedentsFileSchema } from '$lib/server/schemas/files';

/** The shipped precedents alone, and the day up to which they are known. @throws ZodError where the file is bad */
export function readPrecedents(directory: string): { agreements: Agreement[]; asOf: Day } {
	const text = readFileSync(join(directory, 'precedents.json'), 'utf8');
	return precedentsFileSchema.parse(JSON.parse(text));
}
