import { languagesOf, textsIn, type Outdated } from '$lib/domain/editorial/editions';
import type { TypedMilestone } from '$lib/domain/milestones/fields/each';
import type { Finding } from '$lib/domain/editorial/gate/findings';
import { openSteps, type Situation, type Step } from '$lib/domain/editorial/workflow';
import { LANGUAGES, type Language, type Localized } from '$lib/domain/language';
import type { Source } from '$lib/domain/milestones/citation';
import { typedOf } from '$lib/domain/editorial/typed';
import type { Instant } from '$lib/domain/time';
import type { Editor } from '$lib/server/auth/editor';
import { listEditorNames } from '$lib/server/storage/people/editors';
import { listSources } from '$lib/server/storage/record/sources';
import type { Store } from '$lib/server/storage/store';
import type { Gate } from '$lib/server/services/publication/gate';
import { fourEyesHold } from './house-rules';
import { draftOutdated, milestoneActivity, type Activity } from './milestone-history';
import { formOf, type Work } from './milestone-work';
import { plannedVersion, type PlannedVersion } from './planned-version';
import { readPlanned, readWork } from './read-work';

/** The state of the text in one language. */
export type TextState = 'missing' | 'new' | 'changed' | 'public';

/** Everything that a reviewer needs before a step. */
export interface ReviewSheet {
	slug: string;
	title: Localized;
	number: number;
	situation: Situation;
	steps: Step[];
	/** Whether this editor would approve something that they have written a part of. */
	isOwn: boolean;
	fourEyes: boolean;
	note: Localized | null;
	/** What an approval, a plan or a publication must confirm; empty where readers see all of it. */
	findings: Finding[];
	/** Who wrote the newest revision and who approved it. */
	author: string | undefined;
	approvedBy: string | undefined;
	overrideReason: string | null;
	dueAt: Instant | null;
	/** An earlier version that is still planned, and what it says. */
	plan: PlannedVersion | null;
	texts: Record<Language, TextState>;
	outdated: Outdated;
	/** What readers see, and what is proposed. */
	before: TypedMilestone | null;
	after: TypedMilestone;
	activity: Activity[];
}

/** @returns `undefined` for an unknown milestone */
export async function reviewSheet(
	store: Store,
	editor: Editor,
	slug: string,
	gate: Gate
): Promise<ReviewSheet | undefined> {
	const db = store.reader;
	const work = await readWork(db, slug);
	if (!work) return undefined;
	const { newest, situation, approval, schedule, edition } = work;
	const names = await listEditorNames(db);
	const sources: ReadonlyMap<string, Source> = new Map(
		(await listSources(db)).map((source) => [source.id, source])
	);
	const after = formOf(newest, sources);
	const planned = work.plan && (await readPlanned(db, slug));
	const before = edition?.kind === 'publication' ? typedOf(edition.content, sources) : null;
	return {
		slug,
		title: after.title,
		number: newest.number,
		situation,
		steps: openSteps(situation, editor),
		isOwn: situation.authors.includes(editor.id),
		fourEyes: await fourEyesHold(db),
		note: newest.note,
		findings: situation.work === 'public' ? [] : gate.findings(newest),
		author: names.get(newest.author),
		approvedBy: approval && names.get(approval.author),
		overrideReason: approval?.overrideReason ?? null,
		dueAt: schedule?.dueAt ?? null,
		plan: planned ? plannedVersion(work, planned, sources) : null,
		texts: textStates(work),
		outdated: await draftOutdated(store, slug),
		before,
		after,
		activity: await milestoneActivity(store, slug)
	};
}

function textStates({ newest, edition }: Work): Record<Language, TextState> {
	const seen = edition?.kind === 'publication' ? edition.content : null;
	const states = LANGUAGES.map((language): [Language, TextState] => {
		const { content } = newest;
		if (!content || !languagesOf(content).includes(language)) return [language, 'missing'];
		const was = seen ? textsIn(seen, language) : '';
		if (was === '') return [language, 'new'];
		return [language, was === textsIn(content, language) ? 'public' : 'changed'];
	});
	return Object.fromEntries(states) as Record<Language, TextState>;
}
