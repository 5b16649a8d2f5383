import { readFileSync } from 'node:fs';
import { precedentsFileSchema } from '$lib/server/schemas/files';

/** The shipped precedents, checked. @throws ZodError */
export function readPrecedents() {
	return precedentsFileSchema.parse(JSON.parse(readFileSync('data/precedents.json', 'utf8')));
}
