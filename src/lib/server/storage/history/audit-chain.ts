import { createHash } from 'node:crypto';

/** The fields of a history row that go into the chain. */
export interface ChainedRow {
	sequence: number;
	id: string;
	subject: string;
	subject_id: string;
	action: string;
	author: string;
	at: string;
	before: string | null;
	after: string | null;
}

/** The hash before the first row. */
export const FIRST_HASH = '0'.repeat(64);

/** SHA-256 over the hash of the previous row and all values of this row, in a fixed order. */
export function chainHash(previous: string, row: ChainedRow): string {
	const { sequence, id, subject, subject_id, action, author, at, before, after } = row;
	const content = [sequence, id, subject, subject_id, action, author, at, before, after];
	return createHash('sha256').update(previous).update(JSON.stringify(content)).digest('hex');
}

/** The digest of a revision in the history, so that we can detect a change of the revision itself. */
export function revisionDigest(row: {
	milestone_slug: string;
	number: number;
	content: string;
	typed: string | null;
	sources: string | null;
	note: string | null;
	author: string;
}): string {
	const { milestone_slug, number, content, typed, sources, note, author } = row;
	return digestOf([milestone_slug, Number(number), content, typed, sources, note, author]);
}

/** The same for an edition. */
export function editionDigest(row: {
	milestone_slug: string;
	number: number;
	kind: string;
	content: string;
	note: string | null;
	at: string;
	revised_on: string;
}): string {
	const { milestone_slug, number, kind, content, note, at, revised_on } = row;
	return digestOf([milestone_slug, Number(number), kind, content, note, at, revised_on]);
}

function digestOf(parts: unknown[]): string {
	return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
