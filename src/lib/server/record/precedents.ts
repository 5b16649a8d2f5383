import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Agreement } from '$lib/domain/agreements/agreement';
import type { Day } from '$lib/domain/time';
import { precedentsFileSchema } from '$lib/server/schemas/files';

/** Only the shipped precedents, and the day up to which they are known. @throws ZodError if the file is invalid */
export function readPrecedents(directory: string): { agreements: Agreement[]; asOf: Day } {
	const text = readFileSync(join(directory, 'precedents.json'), 'utf8');
	return precedentsFileSchema.parse(JSON.parse(text));
}
