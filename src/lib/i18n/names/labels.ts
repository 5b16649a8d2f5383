import type { AgreementKind } from '$lib/domain/agreements/agreement';
import type { Stage } from '$lib/domain/agreements/stages';
import type { Language } from '$lib/domain/language';
import type { Confidence, SourceKind } from '$lib/domain/milestones/citation';
import type { MilestoneKind, MilestoneStatus } from '$lib/domain/milestones/milestone';
import type { Modality } from '$lib/domain/milestones/modality';
import { m } from '$lib/i18n/paraglide/messages';

/*
 * The words of the domain's closed lists. Each table is total: a new value without a word does not compile.
 */

type Message = (inputs?: Record<string, never>, options?: { locale?: Language }) => string;

export const TRACK_NAMES: Record<AgreementKind, Message> = {
	vfa: m.common_track_vfa,
	ra: m.common_track_ra
};

export const STAGE_NAMES: Record<Stage, Message> = {
	consultations: m.common_stage_consultations,
	recommendation: m.common_stage_recommendation,
	mandate: m.common_stage_mandate,
	negotiation: m.common_stage_negotiation,
	initialling: m.common_stage_initialling,
	signature: m.common_stage_signature,
	consent: m.common_stage_consent,
	conclusion: m.common_stage_conclusion,
	'entry-into-force': m.common_stage_entry_into_force
};

export const STATUS_NAMES: Record<MilestoneStatus, Message> = {
	done: m.common_status_done,
	scheduled: m.common_status_scheduled,
	expected: m.common_status_expected
};

export const KIND_NAMES: Record<MilestoneKind, Message> = {
	act: m.common_kind_act,
	round: m.common_kind_round,
	statement: m.common_kind_statement,
	context: m.common_kind_context,
	rule: m.common_kind_rule
};

export const MODALITY_NAMES: Record<Modality, Message> = {
	happened: m.common_modality_happened,
	'in-force': m.common_modality_in_force,
	agreed: m.common_modality_agreed,
	scheduled: m.common_modality_scheduled,
	said: m.common_modality_said,
	expected: m.common_modality_expected,
	projection: m.common_modality_projection
};

export const CONFIDENCE_NAMES: Record<Confidence, Message> = {
	high: m.common_confidence_high,
	medium: m.common_confidence_medium,
	low: m.common_confidence_low
};

export const SOURCE_KIND_NAMES: Record<SourceKind, Message> = {
	official: m.common_source_official,
	press: m.common_source_press
};

/** The name of one track, or of both together. */
export function tracksName(tracks: readonly AgreementKind[]): string {
	return tracks.length > 1
		? m.common_track_both()
		: tracks.map((track) => TRACK_NAMES[track]()).join();
}

/** A label where it begins no sentence: «переговоры», "entry into force". Only its first letter changes. */
export function labelInside(label: string, language: Language): string {
	return label.charAt(0).toLocaleLowerCase(language) + label.slice(1);
}
