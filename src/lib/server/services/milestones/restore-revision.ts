import { findRevision, latestRevision } from '$lib/server/storage/milestones/revisions';
import { listSources } from '$lib/server/storage/record/sources';
import type { Store } from '$lib/server/storage/store';
import { formOf } from './milestone-work';
import { saveIn, type MilestoneDraft, type SaveResult } from './save-milestone';

type Command = Pick<MilestoneDraft, 'editor' | 'check' | 'token' | 'at' | 'today'> & {
	slug: string;
	/** The revision to restore. */
	number: number;
	/** The newest revision that the editor saw. */
	baseRevision: number;
};

/**
 * Makes an old revision the newest again, as a draft. If somebody has written meanwhile, it does nothing, because
 * an old text cannot be merged over a new one.
 */
export async function restoreRevision(
	store: Store,
	{ number, ...command }: Command
): Promise<SaveResult | { ok: false; problem: 'outdated' }> {
	return store.db.transaction().execute(async (db) => {
		const newest = await latestRevision(db, command.slug);
		const wanted = await findRevision(db, command.slug, number);
		if (!newest || !wanted) return { ok: false, problem: 'unknown' };
		if (newest.number !== command.baseRevision) return { ok: false, problem: 'outdated' };
		const sources = new Map((await listSources(db)).map((source) => [source.id, source]));
		return saveIn(db, {
			...command,
			typed: formOf(wanted, sources),
			how: 'restored',
			note: null,
			isMinor: false,
			choices: {},
			choicesFor: 0
		});
	});
}
