import type { Stage, StageActor } from '$lib/domain/agreements/stages';
import type { Language } from '$lib/domain/language';
import { m } from '$lib/i18n/paraglide/messages';

type Message = (inputs?: Record<string, never>, options?: { locale?: Language }) => string;

/** What each stage is, in one or two plain sentences. */
export const STAGE_EXPLANATIONS: Record<Stage, Message> = {
	consultations: m.stages_what_consultations,
	recommendation: m.stages_what_recommendation,
	mandate: m.stages_what_mandate,
	negotiation: m.stages_what_negotiation,
	initialling: m.stages_what_initialling,
	signature: m.stages_what_signature,
	consent: m.stages_what_consent,
	conclusion: m.stages_what_conclusion,
	'entry-into-force': m.stages_what_entry_into_force
};

export const STAGE_ACTOR_NAMES: Record<StageActor, Message> = {
	commission: m.stages_actor_commission,
	council: m.stages_actor_council,
	parliament: m.stages_actor_parliament,
	'member-states': m.stages_actor_member_states,
	kazakhstan: m.stages_actor_kazakhstan,
	'kazakhstan-parliament': m.stages_actor_kazakhstan_parliament
};

/** The legal basis in full; a stage that is practice has none, as `STAGE_FACTS` says. */
export const STAGE_BASES: Record<Stage, Message> = {
	consultations: m.stages_basis_none,
	recommendation: m.stages_basis_recommendation,
	mandate: m.stages_basis_mandate,
	negotiation: m.stages_basis_negotiation,
	initialling: m.stages_basis_none,
	signature: m.stages_basis_signature,
	consent: m.stages_basis_consent,
	conclusion: m.stages_basis_conclusion,
	'entry-into-force': m.stages_basis_none
};
