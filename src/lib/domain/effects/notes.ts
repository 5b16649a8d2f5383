import { citedSources, type CitedSource } from '$lib/domain/milestones/evidence';
import type { Citation, Source } from '$lib/domain/milestones/citation';
import type { Basis } from './known';
import type { RuleRef } from './rule';

/** The sources of one or several figures on a page, under a number that each of them links to. */
export interface Note {
	number: number;
	basis: Basis;
	/** Rows of rules with their articles; empty for everything but law. */
	rules: RuleRef[];
	/** Empty if no source is known, or if an inference follows from the page's own comparison. */
	cited: CitedSource[];
}

/** Numbers the sources of figures in the order in which they are asked for, each once. */
export interface NoteBook {
	/** The number of the note for a figure. */
	cite(
		basis: Basis,
		evidence: { rules?: readonly RuleRef[]; citations: readonly Citation[] }
	): number;
	notes(): readonly Note[];
}

export function openNoteBook(sources: ReadonlyMap<string, Source>): NoteBook {
	const notes = new Map<string, Note>();
	return {
		cite(basis, { rules = [], citations }) {
			const names = [...new Set(rules.map(({ id, validFrom }) => `${id} ${validFrom}`))];
			const claims = citations.map(({ sourceId, passage }) => [sourceId, passage]);
			const key = JSON.stringify([basis, names, claims]);
			const note = notes.get(key) ?? {
				number: notes.size + 1,
				basis,
				rules: rules.filter((rule, index) => rules.findIndex(({ id }) => id === rule.id) === index),
				cited: citedSources(sources, distinct(citations))
			};
			notes.set(key, note);
			return note.number;
		},
		notes: () => [...notes.values()]
	};
}

function distinct(citations: readonly Citation[]): Citation[] {
	return [
		...new Map(citations.map((it) => [`${it.sourceId} ${it.passage}`, it] as const)).values()
	];
}
