import type { Outdated } from '$lib/domain/editorial/editions';
import type { TypedMilestone } from '$lib/domain/milestones/fields/each';
import { openSteps, type Step, type Situation } from '$lib/domain/editorial/workflow';
import type { Localized } from '$lib/domain/language';
import type { Source } from '$lib/domain/milestones/citation';
import type { Editor } from '$lib/server/auth/editor';
import { listSources } from '$lib/server/storage/record/sources';
import type { Store } from '$lib/server/storage/store';
import { fourEyesHold } from './house-rules';
import { draftOutdated } from './milestone-history';
import { formOf } from './milestone-work';
import type { Presence } from './presence';
import { returnedWork, type Returned } from './returned-work';
import { plannedVersion, type PlannedVersion } from './planned-version';
import { readPlanned, readWork } from './read-work';

/** A milestone as its form first shows it: the newest revision, published or not. */
export interface OpenedMilestone {
	slug: string | null;
	title: Localized | null;
	/** `null` for a new one. */
	typed: TypedMilestone | null;
	baseRevision: number;
	note: Localized | null;
	isMinor: boolean;
	situation: Situation | null;
	/** An earlier version that is still planned, and what it says. */
	plan: PlannedVersion | null;
	/** Why it was given back, if nobody has answered that yet. */
	returned: Returned | null;
	/** The steps that this editor may take now. */
	steps: Step[];
	/** Whether somebody else must approve what this editor writes. */
	fourEyes: boolean;
	outdated: Outdated;
	/** Others who have it open. */
	others: string[];
}

/** @param slug `null` for a new one. @returns `undefined` for an unknown one */
export async function openMilestone(
	{ store, presence }: { store: Store; presence: Presence },
	editor: Editor,
	slug: string | null
): Promise<OpenedMilestone | undefined> {
	const db = store.reader;
	const fourEyes = await fourEyesHold(db);
	if (slug === null) return { ...NOTHING, fourEyes };
	const work = await readWork(db, slug);
	if (!work) return undefined;
	const { newest, situation } = work;
	const sources: ReadonlyMap<string, Source> = new Map(
		(await listSources(db)).map((source) => [source.id, source])
	);
	const typed = formOf(newest, sources);
	const planned = work.plan && (await readPlanned(db, slug));
	const isPublic = situation.work === 'public';
	return {
		slug,
		title: typed.title,
		typed,
		baseRevision: newest.number,
		// A note is about one change, so the next form begins without one.
		note: isPublic ? null : newest.note,
		isMinor: !isPublic && newest.isMinor,
		situation,
		plan: planned ? plannedVersion(work, planned, sources) : null,
		returned: situation.work === 'draft' ? await returnedWork(db, slug) : null,
		steps: openSteps(situation, editor),
		fourEyes,
		outdated: await draftOutdated(store, slug),
		others: presence.arrive(slug, editor, Date.now())
	};
}

const NOTHING: OpenedMilestone = {
	slug: null,
	title: null,
	typed: null,
	baseRevision: 0,
	note: null,
	isMinor: false,
	situation: null,
	plan: null,
	returned: null,
	steps: [],
	fourEyes: false,
	outdated: {},
	others: []
};
