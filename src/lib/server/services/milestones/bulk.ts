import type { BulkAction } from '$lib/domain/editorial/bulk';
import { judge, type StepProblem } from '$lib/domain/editorial/workflow';
import type { Localized } from '$lib/domain/language';
import type { Day, Instant } from '$lib/domain/time';
import type { Editor } from '$lib/server/auth/editor';
import { listSources } from '$lib/server/storage/record/sources';
import type { Store } from '$lib/server/storage/store';
import type { Gate } from '$lib/server/services/publication/gate';
import { fourEyesHold } from './house-rules';
import { formOf } from './milestone-work';
import { listWork } from './read-work';
import { restoreRevision } from './restore-revision';
import { saveMilestone, type CheckForm } from './save-milestone';
import { takeStep } from './take-step';

export interface BulkRow {
	slug: string;
	title: Localized;
	/** The revision that the editor saw; if there is a newer one, nothing is done. */
	number: number;
	/** Why it would not be done; `null` if it would. */
	problem: StepProblem | 'unconfirmed' | null;
}

interface Moment {
	editor: Editor;
	at: Instant;
	today: Day;
	check: CheckForm;
	gate: Gate;
}

/** A preview of `action` for each of `slugs`; unknown ones are left out. */
export async function previewBulk(
	store: Store,
	{
		editor,
		action,
		slugs,
		gate
	}: { editor: Editor; action: BulkAction; slugs: readonly string[]; gate: Gate }
): Promise<BulkRow[]> {
	const db = store.reader;
	const sources = new Map((await listSources(db)).map((source) => [source.id, source]));
	const terms = { fourEyes: await fourEyesHold(db), reason: null };
	const step = action === 'submit' || action === 'approve' ? action : 'save';
	return (await listWork(db))
		.filter(({ slug }) => slugs.includes(slug))
		.map(({ slug, newest, situation }) => {
			const verdict = judge(step, situation, editor, terms);
			// A list confirms nothing: what the gate has a word on is approved on its own page.
			const open = action === 'approve' && gate.findings(newest).length > 0;
			const problem = verdict.ok ? (open ? 'unconfirmed' : null) : verdict.problem;
			return { slug, title: formOf(newest, sources).title, number: newest.number, problem };
		});
}

/**
 * Does the action, with one transaction for each milestone.
 * @param items `slug number`, as shown in the preview
 * @returns what was done, for undoing it, and how many were not done
 */
export async function applyBulk(
	store: Store,
	{ action, items, ...moment }: Moment & { action: BulkAction; items: readonly string[] }
): Promise<{ items: string[]; refused: number }> {
	const done: string[] = [];
	for (const { slug, number } of items.flatMap(readItem)) {
		const wasDone = await doOne(store, moment, action, slug, number);
		if (wasDone) done.push(`${slug} ${number}`);
	}
	return { items: done, refused: items.length - done.length };
}

async function doOne(
	store: Store,
	moment: Moment,
	action: BulkAction,
	slug: string,
	number: number
): Promise<boolean> {
	if (action === 'submit' || action === 'approve')
		return (
			await takeStep(store, {
				...moment,
				confirmed: [],
				step: action,
				slug,
				revision: number
			})
		).ok;
	const work = (await listWork(store.reader)).find((it) => it.slug === slug);
	if (work?.newest.number !== number) return false;
	const sources = new Map((await listSources(store.reader)).map((it) => [it.id, it]));
	const typed = { ...formOf(work.newest, sources), confidence: action.replace('confidence-', '') };
	const { note, isMinor } = work.newest;
	const saved = await saveMilestone(store, {
		...moment,
		slug,
		baseRevision: number,
		typed,
		how: 'edited',
		note,
		isMinor,
		choices: {},
		choicesFor: 0,
		token: crypto.randomUUID()
	});
	return saved.ok && saved.number > number;
}

/** Undoes what {@link applyBulk} has done, unless somebody has edited the milestone since. */
export async function undoBulk(
	store: Store,
	{ action, items, ...moment }: Moment & { action: BulkAction; items: readonly string[] }
): Promise<void> {
	for (const { slug, number } of items.flatMap(readItem)) {
		if (action === 'submit' || action === 'approve') {
			const step = action === 'submit' ? 'withdraw' : 'return';
			await takeStep(store, { ...moment, confirmed: [], step, slug, revision: number });
		} else {
			const token = crypto.randomUUID();
			await restoreRevision(store, { ...moment, slug, number, baseRevision: number + 1, token });
		}
	}
}

function readItem(item: string): { slug: string; number: number }[] {
	const [slug = '', number = ''] = item.split(' ');
	return /^\d+$/u.test(number) ? [{ slug, number: Number(number) }] : [];
}
