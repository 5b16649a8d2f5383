import { languagesOf } from '$lib/domain/editorial/editions';
import type { Store } from '$lib/server/storage/store';
import { findRevision } from '$lib/server/storage/milestones/revisions';
import { saveIn, type MilestoneDraft, type SaveResult } from './save-milestone';
import { takeStepIn, type StepCommand, type StepResult } from './take-step';

export interface MilestonePublication extends MilestoneDraft {
	/** Why without a second person; `null` if none is needed, or no reason was given. */
	reason: string | null;
	/** Whether to announce it. */
	announced: boolean;
	gate: StepCommand['gate'];
	confirmed: StepCommand['confirmed'];
}

export type PublicationResult =
	| { ok: true; slug: string; published: true }
	/** Somebody else has changed other fields meanwhile: both changes are merged, and the editor must check them first. */
	| (Extract<SaveResult, { ok: true }> & { published: false })
	| Extract<SaveResult, { ok: false }>
	| Extract<StepResult, { ok: false }>;

class Refused extends Error {
	constructor(readonly result: Extract<StepResult, { ok: false }>) {
		super(result.problem);
	}
}

/**
 * Saves an editor's text, approves it and publishes it in all its languages, in one transaction: with one editor
 * this takes one button. A form sent twice publishes once. If a second person must approve, nothing is
 * written. Afterwards the caller refreshes the record in memory.
 */
export async function publishMilestone(
	store: Store,
	command: MilestonePublication
): Promise<PublicationResult> {
	try {
		return await store.db.transaction().execute(async (db): Promise<PublicationResult> => {
			const saved = await saveIn(db, command);
			if (!saved.ok) return saved;
			if (saved.merged.length > 0) return { ...saved, published: false };
			const { slug, number } = saved;
			const revision = await findRevision(db, slug, number);
			const languages = revision?.content ? languagesOf(revision.content) : [];
			const { editor, at, today, reason, announced, gate, confirmed } = command;
			const passing = { gate, confirmed };
			const step = { editor, slug, revision: number, languages, reason, announced, ...passing };
			for (const name of ['approve', 'publish'] as const) {
				const result = await takeStepIn(db, { ...step, step: name, at, today });
				// Skip steps if it is already public or approved.
				if (!result.ok && result.problem !== 'state') throw new Refused(result);
			}
			return { ok: true, slug, published: true };
		});
	} catch (error) {
		if (error instanceof Refused) return error.result;
		throw error;
	}
}
