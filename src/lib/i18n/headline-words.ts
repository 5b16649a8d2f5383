import type { Stage } from '$lib/domain/agreements/stages';
import type { Headline } from '$lib/domain/record/headline';
import { STAGE_NAMES } from './labels';
import { m } from './paraglide/messages';

const TOGETHER: Record<Stage, () => string> = {
	consultations: m.home_together_consultations,
	recommendation: m.home_together_recommendation,
	mandate: m.home_together_mandate,
	negotiation: m.home_together_negotiation,
	initialling: m.home_together_initialling,
	signature: m.home_together_signature,
	consent: m.home_together_consent,
	conclusion: m.home_together_conclusion,
	'entry-into-force': m.home_together_entry_into_force
};

/** The state of both tracks in one sentence; of each, where they stand apart. */
export function answer({ tracks, together }: Headline): string {
	if (together.sameStage)
		return together.stage ? TOGETHER[together.stage]() : m.home_together_none();
	return m.home_apart({ vfa: stageWord(tracks.vfa.stage), ra: stageWord(tracks.ra.stage) });
}

/** Nothing changes for travellers before the visa agreement is in force. */
export function travellersNote({ tracks }: Headline): string {
	return tracks.vfa.stage === 'entry-into-force' ? '' : m.home_nothing_changed();
}

function stageWord(stage: Stage | null): string {
	return stage ? STAGE_NAMES[stage]().toLocaleLowerCase() : m.unknown();
}
