/**
 * The path of an international agreement of the EU under Article 218 TFEU, in stages for readers,
 * in the order in which an agreement reaches them.
 */
export const STAGES = [
	'consultations',
	'recommendation',
	'mandate',
	'negotiation',
	'initialling',
	'signature',
	'consent',
	'conclusion',
	'entry-into-force'
] as const;
export type Stage = (typeof STAGES)[number];

/** Who acts at a stage; several act together or in turn. */
export type StageActor =
	| 'commission'
	| 'council'
	| 'parliament'
	| 'member-states'
	| 'kazakhstan'
	| 'kazakhstan-parliament';

interface StageFacts {
	/** Who acts. */
	actors: readonly StageActor[];
	/** The legal basis of the stage, in short, in English; `null` if the stage is practice, not law. */
	legalBasis: string | null;
	/** What the text is once the stage is reached: agreed, in force, or neither, as something that only happened. */
	makes: 'happened' | 'agreed' | 'in-force';
}

/** Source: Article 218 TFEU; Article 54 of the Constitution of Kazakhstan is not cited, because we have no checked source for it. */
export const STAGE_FACTS: Record<Stage, StageFacts> = {
	consultations: { actors: ['commission', 'kazakhstan'], legalBasis: null, makes: 'happened' },
	recommendation: { actors: ['commission'], legalBasis: 'Art. 218(3) TFEU', makes: 'happened' },
	mandate: { actors: ['council'], legalBasis: 'Art. 218(2)–(4) TFEU', makes: 'happened' },
	negotiation: {
		actors: ['commission', 'kazakhstan'],
		legalBasis: 'Art. 218(3)–(4) TFEU',
		makes: 'happened'
	},
	initialling: { actors: ['commission', 'kazakhstan'], legalBasis: null, makes: 'agreed' },
	signature: { actors: ['council', 'kazakhstan'], legalBasis: 'Art. 218(5) TFEU', makes: 'agreed' },
	consent: { actors: ['parliament'], legalBasis: 'Art. 218(6)(a) TFEU', makes: 'happened' },
	conclusion: {
		actors: ['council', 'kazakhstan-parliament'],
		legalBasis: 'Art. 218(6) TFEU',
		makes: 'happened'
	},
	'entry-into-force': { actors: ['commission', 'kazakhstan'], legalBasis: null, makes: 'in-force' }
};

/**
 * The dated steps of agreements, more detailed than the stages: steps that the Official Journal and the press date.
 * The last three come after the path.
 */
export const STEPS = [
	'mandate',
	'talks-opened',
	'initialled',
	'commission-proposals',
	'signature-decision',
	'signed',
	'ep-consent',
	'conclusion-decision',
	'in-force',
	'superseded',
	'partly-suspended',
	'suspended'
] as const;
export type Step = (typeof STEPS)[number];

/** The stage that a step reaches. Proposals and the decision to sign only prepare the signature, so they reach none. */
export const STAGE_OF_STEP: Partial<Record<Step, Stage>> = {
	mandate: 'mandate',
	'talks-opened': 'negotiation',
	initialled: 'initialling',
	signed: 'signature',
	'ep-consent': 'consent',
	'conclusion-decision': 'conclusion',
	'in-force': 'entry-into-force'
};

export function stageIndex(stage: Stage): number {
	return STAGES.indexOf(stage);
}
