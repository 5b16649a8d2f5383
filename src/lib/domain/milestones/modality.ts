import { STAGE_FACTS } from '$lib/domain/agreements/stages';
import type { MilestoneContent } from './milestone';

/**
 * How certain a claim is, and what kind of claim it is. Each has one word in each language (glossary 26–32);
 * wording, sign and API all depend on it.
 */
export const MODALITIES = [
	'happened',
	'in-force',
	'agreed',
	'scheduled',
	'said',
	'expected',
	'projection'
] as const;
export type Modality = (typeof MODALITIES)[number];

/** The modality of a milestone; a milestone is never a projection. */
export function modalityOf(
	milestone: Pick<MilestoneContent, 'kind' | 'stage' | 'status'>
): Exclude<Modality, 'projection'> {
	if (milestone.status !== 'done') return milestone.status;
	switch (milestone.kind) {
		case 'statement':
			return 'said';
		case 'rule':
			return 'in-force';
		case 'act':
			return milestone.stage ? STAGE_FACTS[milestone.stage].makes : 'happened';
		default:
			return 'happened';
	}
}
