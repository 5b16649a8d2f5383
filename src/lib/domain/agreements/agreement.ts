import type { Localized } from '$lib/domain/language';
import type { OjCitation } from '$lib/domain/law/official-journal';
import type { Citation, Confidence } from '$lib/domain/milestones/citation';
import type { PartialDate } from '$lib/domain/time';
import type { Step } from './stages';

/** `vfa`: visa facilitation agreement; `ra`: readmission agreement. The two tracks of the talks. */
export const AGREEMENT_KINDS = ['vfa', 'ra'] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

export const AGREEMENT_STATUSES = [
	'negotiating',
	'stalled',
	'in-force',
	'partly-suspended',
	'suspended',
	'superseded'
] as const;
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

/** One dated step on the way of an agreement. */
export interface StepDate {
	step: Step;
	date: PartialDate;
	confidence: Confidence;
	/** Why this date and not another. */
	note: Localized | null;
	citations: Citation[];
}

/** A visa facilitation or readmission agreement between the EU and a partner. */
export interface Agreement {
	slug: string;
	kind: AgreementKind;
	/** `tracked`: EU–Kazakhstan, told by milestones; `precedent`: an earlier one, told by its path. */
	role: 'tracked' | 'precedent';
	partner: { iso3: string; name: Localized };
	/** The other half of the pair that the EU ties together, where there is one. */
	pairedWith: string | null;
	/** The earlier agreement of which this one is an amendment. Amendments are no reference cases. */
	amends: string | null;
	/** Agreements of one package were opened, signed and put in force together: one event, not many. */
	package: string | null;
	/** The official title in English, or a description where none was agreed. */
	title: string;
	name: Localized;
	ojCitation: OjCitation | null;
	celex: string | null;
	status: AgreementStatus;
	/** Where the sides agreed to negotiate it; `null` where that was not researched. */
	legalStartingPoint: Localized | null;
	/** Number of the Council decision that authorised the talks; `null` where none was found. */
	mandateDecision: string | null;
	/** Slugs of the milestones in which somebody said when it may come. */
	statements: string[];
	/** The tracked agreement that this row of the table of precedents is about: no precedent, a cross-check. */
	sameAs: string | null;
	/** In order of time. Empty for a tracked agreement: its path follows from its milestones. */
	path: StepDate[];
	rounds: number | null;
	notes: Localized | null;
	/** What the notes rest on; the path has its own citations. */
	citations: Citation[];
}

/** What a record from before notes were translated says: a text in English. */
export function readNote(stored: Localized | string | null): Localized | null {
	return typeof stored === 'string' ? { en: stored } : stored;
}
