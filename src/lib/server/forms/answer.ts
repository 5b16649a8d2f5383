import type { FieldProblem } from './check-milestone';
import type { Conflict } from '$lib/server/services/milestones/save-milestone';
import type { StepResult } from '$lib/server/services/milestones/take-step';
import type { Choice, MergeField } from '$lib/domain/editorial/merge';
import type { PassageState } from '$lib/domain/editorial/passage';
import type { TypedMilestone } from '$lib/domain/milestones/fields/each';
import type { TypedTexts } from '$lib/domain/milestones/fields/typed-texts';
import type { Finding } from '$lib/domain/editorial/gate/findings';
import type { MilestoneContent } from '$lib/domain/milestones/milestone';
import type { Source } from '$lib/domain/milestones/citation';

/** The answer to an autosave, which static/desk.js reads. */
export interface Autosaved {
	slug: string;
	/** The revision with which the page goes on. */
	revision: number;
	/** False if the browser has to keep what a draft cannot: a note that may not stand so, a reason. */
	isWhole: boolean;
}

/** The answer to a form that was not saved: everything typed, and the messages. */
export interface Answer {
	typed: TypedMilestone;
	/** For each source, whether its passage is in an archived copy. */
	passages: (PassageState | undefined)[];
	token: string;
	baseRevision: number;
	/** What changed, for readers, as typed. */
	note: TypedTexts;
	isMinor: boolean;
	/** Whether to announce it when it is published. */
	announced: boolean;
	/** Why without a second person. */
	reason: string;
	problems: FieldProblem[];
	warnings: Finding[];
	/** What the button that publishes carries to confirm them. */
	confirmation: string;
	/** The content to publish, with the sources it cites. */
	preview: { content: MilestoneContent; sources: Source[] } | null;
	/** Fields that somebody else has changed meanwhile, beside what was typed. */
	conflict: (Conflict & { who: string | null }) | null;
	choices: Record<MergeField, Choice>;
	/** Why the editorial rules refuse it. */
	refused: Extract<StepResult, { ok: false }>['problem'] | null;
	/** The session had ended; the form came back through the sign-in page. */
	restored: boolean;
}
