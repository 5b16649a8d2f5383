import { inEachLanguage } from '$lib/domain/language';
import { AGREEMENT_KINDS } from '$lib/domain/agreements/agreement';
import { STAGE_FACTS, STAGES, type Stage } from '$lib/domain/agreements/stages';
import { modalityOf } from '$lib/domain/milestones/modality';
import { headline } from '$lib/domain/record/headline';
import { STAGE_NAMES } from '$lib/i18n/names/labels';
import { STAGE_EXPLANATIONS } from '$lib/i18n/sentences/stage-texts';
import { m } from '$lib/i18n/paraglide/messages';
import { stage, track } from '$lib/server/schemas/api/parts';
import { stageItem } from '$lib/server/schemas/api/record-items';
import { list } from './operation';

export const listStages = list({
	id: 'listStages',
	path: '/api/v1/stages',
	summary: m.data_op_stages,
	item: stageItem,
	filters: { track: track.optional(), stage: stage.optional() },
	items: ({ record, today, query }) => {
		const { tracks } = headline(record.milestones, today);
		const { checkedOn } = record.check;
		return AGREEMENT_KINDS.flatMap((track) =>
			tracks[track].stations.map(({ stage, state, date, milestone }) => {
				const reachedBy = record.milestones.find(({ slug }) => slug === milestone);
				return {
					id: `${track}-${stage}`,
					track,
					stage,
					order: STAGES.indexOf(stage) + 1,
					state,
					clocks: { date, recordedOn: reachedBy?.recordedOn ?? null, checkedOn },
					modality: reachedBy ? modalityOf(reachedBy) : state === 'ahead' ? null : 'happened',
					milestone,
					...textsOf(stage)
				} as const;
			})
		).filter(
			(item) =>
				(!query.track || item.track === query.track) && (!query.stage || item.stage === query.stage)
		);
	}
});

function textsOf(stage: Stage) {
	const { actors, legalBasis } = STAGE_FACTS[stage];
	return {
		name: inEachLanguage((locale) => STAGE_NAMES[stage]({}, { locale })),
		explanation: inEachLanguage((locale) => STAGE_EXPLANATIONS[stage]({}, { locale })),
		actors: [...actors],
		legalBasis
	};
}
