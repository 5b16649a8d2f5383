import type { AgreementKind } from '$lib/domain/agreements/agreement';
import type { Stage } from '$lib/domain/agreements/stages';
import type { Language } from '$lib/domain/language';
import type { Confidence, SourceKind } from '$lib/domain/milestones/citation';
import type { MilestoneKind, MilestoneStatus } from '$lib/domain/milestones/milestone';
import type { Modality } from '$lib/domain/milestones/modality';
import { m } from './paraglide/messages';

/*
 * The words of the domain's closed lists. Each table is total: a new value without a word does not compile.
 */

type Message = (inputs?: Record<string, never>, options?: { locale?: Language }) => string;

export const TRACK_NAMES: Record<AgreementKind, Message> = { vfa: m.track_vfa, ra: m.track_ra };

export const STAGE_NAMES: Record<Stage, Message> = {
	consultations: m.stage_consultations,
	recommendation: m.stage_recommendation,
	mandate: m.stage_mandate,
	negotiation: m.stage_negotiation,
	initialling: m.stage_initialling,
	signature: m.stage_signature,
	consent: m.stage_consent,
	conclusion: m.stage_conclusion,
	'entry-into-force': m.stage_entry_into_force
};

export const STATUS_NAMES: Record<MilestoneStatus, Message> = {
	done: m.status_done,
	scheduled: m.status_scheduled,
	expected: m.status_expected
};

export const KIND_NAMES: Record<MilestoneKind, Message> = {
	act: m.kind_act,
	round: m.kind_round,
	statement: m.kind_statement,
	context: m.kind_context,
	rule: m.kind_rule
};

export const MODALITY_NAMES: Record<Modality, Message> = {
	happened: m.modality_happened,
	'in-force': m.modality_in_force,
	agreed: m.modality_agreed,
	scheduled: m.modality_scheduled,
	said: m.modality_said,
	expected: m.modality_expected,
	projection: m.modality_projection
};

export const CONFIDENCE_NAMES: Record<Confidence, Message> = {
	high: m.confidence_high,
	medium: m.confidence_medium,
	low: m.confidence_low
};

export const SOURCE_KIND_NAMES: Record<SourceKind, Message> = {
	official: m.source_official,
	press: m.source_press
};

/** The name of one track, or of both together. */
export function tracksName(tracks: readonly AgreementKind[]): string {
	return tracks.length > 1 ? m.track_both() : tracks.map((track) => TRACK_NAMES[track]()).join();
}
