import { CHANGE_KINDS } from '$lib/domain/record/changes';
import { mayAs, type Role } from './roles';

/** The state of the newest revision of a milestone. */
export const WORK_STATES = ['public', 'draft', 'in-review', 'approved', 'scheduled'] as const;
export type WorkState = (typeof WORK_STATES)[number];

/** What readers see of a milestone; `corrected` if it was published more than once. */
export const STANDINGS = ['unpublished', ...CHANGE_KINDS] as const;
export type Standing = (typeof STANDINGS)[number];

export const STEPS = [
	'save',
	'submit',
	'withdraw',
	'return',
	'approve',
	'publish',
	'schedule',
	'unschedule',
	'retract'
] as const;
export type Step = (typeof STEPS)[number];

export interface Situation {
	work: WorkState;
	standing: Standing;
	/** Whether the newest revision has everything that a milestone needs. */
	complete: boolean;
	/** Everybody who has written since readers last saw all of it, and whoever wrote the newest revision. */
	authors: readonly string[];
}

export interface Actor {
	id: string;
	role: Role;
}

/** The editorial rules at the moment of a step. */
export interface Terms {
	/** Nobody may approve what they have written a part of. */
	fourEyes: boolean;
	/** Why somebody does so anyway; `null` if they gave no reason. */
	reason: string | null;
	/** No reason is good enough: the headline changes, and there is a second person. */
	strict?: boolean;
	/** Somebody takes back their own approval, which needs no reason. */
	takesBack?: boolean;
}

export type StepProblem =
	| 'role'
	| 'state'
	| 'incomplete'
	| 'own-work'
	| 'second-person'
	| 'reason-required'
	| 'return-reason';

/** Whether a step is allowed, and whether it overrides the rule of a second person. */
export type Verdict = { ok: true; override: boolean } | { ok: false; problem: StepProblem };

const VISIBLE: readonly Standing[] = ['published', 'corrected'];

interface Rule {
	least: Role;
	from: readonly WorkState[];
	/** True if the step only makes sense for a published milestone. */
	standings?: readonly Standing[];
	needsComplete?: true;
}

/**
 * The steps: who may take them, and from which state. An approval belongs to one revision: saving makes a new
 * one, which is a draft again, whatever the state of the one before.
 */
export const RULES: Record<Step, Rule> = {
	save: { least: 'author', from: WORK_STATES },
	submit: { least: 'author', from: ['draft'], needsComplete: true },
	withdraw: { least: 'author', from: ['in-review'] },
	return: { least: 'editor', from: ['in-review', 'approved'] },
	approve: { least: 'editor', from: ['draft', 'in-review'], needsComplete: true },
	publish: { least: 'editor', from: ['approved', 'scheduled'], needsComplete: true },
	schedule: { least: 'editor', from: ['approved'], needsComplete: true },
	unschedule: { least: 'editor', from: ['scheduled'] },
	retract: { least: 'editor', from: WORK_STATES, standings: VISIBLE }
};

/** Whether `actor` may take `step` now. */
export function judge(step: Step, situation: Situation, actor: Actor, terms: Terms): Verdict {
	const rule = RULES[step];
	if (!mayAs(actor.role, rule.least)) return { ok: false, problem: 'role' };
	if (!rule.from.includes(situation.work)) return { ok: false, problem: 'state' };
	if (rule.standings && !rule.standings.includes(situation.standing))
		return { ok: false, problem: 'state' };
	if (rule.needsComplete && !situation.complete) return { ok: false, problem: 'incomplete' };
	if (step === 'retract' && !terms.reason) return { ok: false, problem: 'reason-required' };
	if (step === 'return' && !terms.reason && !terms.takesBack)
		return { ok: false, problem: 'return-reason' };
	const own = step === 'approve' && situation.authors.includes(actor.id);
	if (own && terms.strict) return { ok: false, problem: 'second-person' };
	if (own && terms.fourEyes && !terms.reason) return { ok: false, problem: 'own-work' };
	return { ok: true, override: own && terms.fourEyes };
}

/** The steps that `actor` may take, including those that override the rule of a second person. */
export function openSteps(situation: Situation, actor: Actor): Step[] {
	const terms: Terms = { fourEyes: false, reason: 'any' };
	return STEPS.filter((step) => judge(step, situation, actor, terms).ok);
}
