import { LANGUAGES } from '$lib/domain/language';
import {
	isBlank,
	NO_SOURCE,
	type TypedMilestone,
	type TypedSource,
	type TypedTexts
} from './typed';

/** Fields in three languages: each language is merged separately. */
const TEXTS = ['title', 'summary', 'place', 'confidenceReason'] as const;
const CHOICES = ['kind', 'stage', 'status', 'date', 'confidence'] as const;

/** The name of a part of the form that is merged separately: `title.ru`, `date`, `sources`. */
export type MergeField = string;

/** Which of two versions an editor chooses when both have changed one field. */
export type Choice = 'theirs' | 'yours';

/** The merged form, and the fields that both sides have changed differently. */
export interface Merged {
	typed: TypedMilestone;
	/** Fields that came from the other side. */
	taken: MergeField[];
	conflicts: MergeField[];
}

/** The parts of the form that are merged separately, in the order of the form. */
export const MERGE_FIELDS: readonly MergeField[] = [
	...TEXTS.slice(0, 2).flatMap((name) => LANGUAGES.map((language) => `${name}.${language}`)),
	'tracks',
	...CHOICES.slice(0, 4),
	...LANGUAGES.map((language) => `place.${language}`),
	'actors',
	'sources',
	'confidence',
	...LANGUAGES.map((language) => `confidenceReason.${language}`)
];

/**
 * Merges two forms that both began with `base`. A field that one side has changed is taken from that side; if
 * both have made the same change there is no conflict. In a conflict `choices` decides; without a choice `yours`
 * stays, so that nothing typed here is lost.
 */
export function mergeForms(
	base: TypedMilestone,
	theirs: TypedMilestone,
	yours: TypedMilestone,
	choices: Readonly<Record<MergeField, Choice>> = {}
): Merged {
	const taken: MergeField[] = [];
	const conflicts: MergeField[] = [];
	let typed = yours;
	for (const field of MERGE_FIELDS) {
		const [was, there, here] = [base, theirs, yours].map((form) => keyOf(form, field));
		if (there === was || there === here) continue;
		const rows = field === 'sources' ? mergeSources(base, theirs, yours) : undefined;
		if (here === was) typed = withField(typed, field, theirs);
		else if (rows) typed = { ...typed, sources: rows };
		else if (choices[field] === 'theirs') typed = withField(typed, field, theirs);
		else {
			if (!choices[field]) conflicts.push(field);
			continue;
		}
		taken.push(field);
	}
	return { typed, taken, conflicts };
}

/** True if two forms have the same content: outer spaces and empty rows do not count. */
export function sameForm(a: TypedMilestone, b: TypedMilestone): boolean {
	return MERGE_FIELDS.every((field) => keyOf(a, field) === keyOf(b, field));
}

/** The value of a field as text, for people to compare. */
export function fieldText(form: TypedMilestone, field: MergeField): string {
	const [name = '', language] = field.split('.');
	if (language) return textsAt(form, name)[language as keyof TypedTexts];
	if (field === 'tracks') return form.tracks.join(', ');
	if (field === 'actors')
		return form.actors.map((actor) => Object.values(actor).filter(Boolean).join(' / ')).join('\n');
	if (field === 'sources')
		return form.sources
			.map(({ url, passage }) => (passage ? `${url}: ${passage}` : url))
			.join('\n');
	return form[name as (typeof CHOICES)[number]];
}

function keyOf(form: TypedMilestone, field: MergeField): string {
	if (field === 'tracks') return form.tracks.toSorted().join(' ');
	if (field === 'actors')
		return JSON.stringify(form.actors.filter((it) => !isBlank(it)).map(trimmed));
	if (field === 'sources') return JSON.stringify(rowsOf(form).map(sourceKey));
	return fieldText(form, field).trim();
}

function withField(form: TypedMilestone, field: MergeField, from: TypedMilestone): TypedMilestone {
	const [name = '', language] = field.split('.');
	if (!language) return { ...form, [name]: from[name as keyof TypedMilestone] };
	const texts = { ...textsAt(form, name), [language]: fieldText(from, field) };
	return { ...form, [name]: texts };
}

function textsAt(form: TypedMilestone, name: string): TypedTexts {
	return form[name as (typeof TEXTS)[number]];
}

/**
 * Merges rows of sources by address: either side may add and remove rows, one side may change a row. `undefined`
 * if both sides have changed one row, or two rows share an address.
 */
function mergeSources(
	base: TypedMilestone,
	theirs: TypedMilestone,
	yours: TypedMilestone
): TypedSource[] | undefined {
	const [was, there, here] = [byUrl(base), byUrl(theirs), byUrl(yours)];
	if (!was || !there || !here) return undefined;
	const merged: TypedSource[] = [];
	for (const url of new Set([...here.keys(), ...there.keys()])) {
		const [before, other, own] = [was, there, here].map((rows) => rows.get(url));
		const [beforeKey, otherKey, ownKey] = [before, other, own].map((row) => row && sourceKey(row));
		if (otherKey !== beforeKey && ownKey !== beforeKey && otherKey !== ownKey) return undefined;
		const kept = ownKey === beforeKey ? other : own;
		if (kept) merged.push(kept);
	}
	return merged.length > 0 ? merged : [NO_SOURCE];
}

/** `undefined` if two rows share an address. */
function byUrl(form: TypedMilestone): ReadonlyMap<string, TypedSource> | undefined {
	const rows = rowsOf(form);
	const found = new Map(rows.map((row) => [row.url.trim(), row]));
	return found.size === rows.length ? found : undefined;
}

function rowsOf(form: TypedMilestone): TypedSource[] {
	return form.sources.filter((row) => !isBlank(row));
}

function sourceKey(row: TypedSource): string {
	return JSON.stringify(
		Object.keys(NO_SOURCE).map((name) => row[name as keyof TypedSource].trim())
	);
}

function trimmed(texts: TypedTexts): string[] {
	return LANGUAGES.map((language) => texts[language].trim());
}
