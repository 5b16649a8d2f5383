import type { Localized } from '$lib/domain/language';
import type { OjCitation } from '$lib/domain/law/official-journal';
import type { Citation, Confidence } from '$lib/domain/milestones/citation';
import type { PartialDate } from '$lib/domain/time';
import type { Step } from './stages';

/** `vfa`: visa facilitation agreement; `ra`: readmission agreement. The two tracks of the talks. */
export const AGREEMENT_KINDS = ['vfa', 'ra'] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

/** `tracked`: EU–Kazakhstan, described by milestones; `precedent`: an earlier one, described by its path. */
export const AGREEMENT_ROLES = ['tracked', 'precedent'] as const;
export type AgreementRole = (typeof AGREEMENT_ROLES)[number];

export const AGREEMENT_STATUSES = [
	'negotiating',
	'stalled',
	'in-force',
	'partly-suspended',
	'suspended',
	'superseded'
] as const;
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

/** One dated step on the path of an agreement. */
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
	role: AgreementRole;
	partner: { iso3: string; name: Localized };
	/** The other agreement of the pair, if there is one: the EU negotiates both together. */
	pairedWith: string | null;
	/** The earlier agreement that this one amends. Amendments are not reference cases. */
	amends: string | null;
	/** Agreements of one package were opened, signed and put in force together, so they count as one event. */
	package: string | null;
	/** The official title in English, or a description if there is no agreed title. */
	title: string;
	name: Localized;
	ojCitation: OjCitation | null;
	celex: string | null;
	status: AgreementStatus;
	/** The document in which the sides agreed to negotiate it; `null` if nobody has looked it up. */
	legalStartingPoint: Localized | null;
	/** Number of the Council decision that authorised the talks; `null` if none was found. */
	mandateDecision: string | null;
	/** Slugs of the milestones in which somebody said when it may be concluded. */
	statements: string[];
	/** The tracked agreement that this row is about: the row is a cross-check, not a precedent. */
	sameAs: string | null;
	/** In order of time. Empty for a tracked agreement, whose path is derived from its milestones. */
	path: StepDate[];
	rounds: number | null;
	notes: Localized | null;
	/** Citations for the notes; the path has its own. */
	citations: Citation[];
}

/** What a record from before notes were translated says: a text in English. */
export function readNote(stored: Localized | string | null): Localized | null {
	return typeof stored === 'string' ? { en: stored } : stored;
}
