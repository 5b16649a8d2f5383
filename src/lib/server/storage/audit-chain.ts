import { createHash } from 'node:crypto';

/** A row of the history as the chain sees it. */
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

/** What the first row has before it. */
export const FIRST_HASH = '0'.repeat(64);

/** SHA-256 over the hash of the row before and everything this row says, in a fixed order. */
export function chainHash(previous: string, row: ChainedRow): string {
	const { sequence, id, subject, subject_id, action, author, at, before, after } = row;
	const content = [sequence, id, subject, subject_id, action, author, at, before, after];
	return createHash('sha256').update(previous).update(JSON.stringify(content)).digest('hex');
}

/** What the history keeps of a revision, so that a change of the revision itself is found. */
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

/** The same of an edition. */
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
