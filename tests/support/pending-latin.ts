import { readFileSync } from 'node:fs';
import type { Allowed } from './allowed-latin';

/*
 * TEMPORARY. What the files of data/ still say in English only, by the kind of its field. Each kind goes as soon as
 * its field has a text in each language; the file goes with the last.
 */
const KINDS: Record<string, RegExp> = {
	publisher: /^publisher$/u,
	article: /^article$/u,
	'official-journal': /^(?:ojCitation|celex|mandateDecision)$/u,
	'working-note': /(?:^n|N)otes?$|Reason$|^confounders$/u
};

const FILES = ['agreements', 'effects', 'milestones', 'precedents', 'provisions', 'rules'];

/** Allowed until then, with the kind of field as the reason. */
export function pendingLatin(): Allowed[] {
	const data = FILES.map((file): unknown => JSON.parse(readFileSync(`data/${file}.json`, 'utf8')));
	return Object.entries(KINDS).map(([kind, field]) => ({
		reason: `pending: ${kind}`,
		words: [...new Set(data.flatMap((value) => stringsAt(value, field)))].flatMap(shown)
	}));
}

function stringsAt(value: unknown, field: RegExp): string[] {
	if (value === null || typeof value !== 'object') return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		typeof inner === 'string' && field.test(key) ? [inner] : stringsAt(inner, field)
	);
}

/** Some places leave out what stands in brackets behind a name. */
function shown(text: string): string[] {
	return [text, text.replace(/\s*\(.+\)$/u, '')];
}
