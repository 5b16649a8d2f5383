import type { Outdated } from '$lib/domain/editorial/editions';
import { isOverdue } from '$lib/domain/editorial/gate/warnings';
import type { WorkState } from '$lib/domain/editorial/workflow';
import { LANGUAGES, missingLanguages, type Language, type Localized } from '$lib/domain/language';
import type { Milestone } from '$lib/domain/milestones/milestone';
import type { TrackerRecord } from '$lib/domain/record/record';
import type { Day, Instant } from '$lib/domain/time';
import { listEditorNames } from '$lib/server/storage/people/editors';
import { listSources } from '$lib/server/storage/record/sources';
import type { Store } from '$lib/server/storage/store';
import { formOf } from './milestone-work';
import { listWork } from './read-work';
import { returnedWork } from './returned-work';

/** One milestone in a list of the desk. */
export interface QueueItem {
	slug: string;
	title: Localized;
	/** Who wrote the newest revision, and when. */
	author: string | undefined;
	at: Instant;
	dueAt: Instant | null;
	/** Whether what is due is an earlier version, and the newest is still a draft. */
	hasNewer: boolean;
	/** Why somebody approved their own work. */
	reason: string | null;
	/** Why a draft was given back to its author. */
	returned: string | null;
	languages: Language[];
}

/** What is waiting, grouped by what it is waiting for; includes empty groups. */
export interface DeskQueue {
	review: QueueItem[];
	approved: QueueItem[];
	scheduled: QueueItem[];
	drafts: QueueItem[];
	overdue: QueueItem[];
	outdated: QueueItem[];
	untranslated: QueueItem[];
	unsure: QueueItem[];
	overrides: QueueItem[];
	/** Changed in the files and by an editor: the editor's text counts. */
	kept: QueueItem[];
}

/** Collects what is waiting on the desk. @param kept slugs of milestones that an import did not overwrite */
export async function deskQueue(
	store: Store,
	record: TrackerRecord,
	today: Day,
	kept: readonly string[]
): Promise<DeskQueue> {
	const work = await readItems(store);
	const inState = (state: WorkState) =>
		work.filter((it) => it.state === state).map(({ item }) => item);
	const bySlug = new Map(work.map(({ item }) => [item.slug, item]));
	/** Published milestones that need work in some languages, or in all of them. */
	const published = (test: (milestone: Milestone) => readonly Language[] | boolean) =>
		record.milestones.flatMap((milestone) => {
			const [item, found] = [bySlug.get(milestone.slug), test(milestone)];
			if (!item || found === false) return [];
			const languages = found === true ? [] : [...found];
			return found === true || languages.length > 0 ? [{ ...item, languages }] : [];
		});
	return {
		review: inState('in-review'),
		approved: inState('approved'),
		scheduled: work
			.filter(({ state, hasPlan }) => state === 'scheduled' || hasPlan)
			.map(({ item }) => item),
		drafts: inState('draft'),
		overdue: published((milestone) => isOverdue(milestone, today)),
		outdated: published(({ slug }) => languagesIn(record.outdated.get(slug))),
		untranslated: published(({ title }) => missingLanguages(title)),
		unsure: published(({ confidence }) => confidence === 'low'),
		overrides: work.map(({ item }) => item).filter(({ reason }) => reason),
		kept: kept.flatMap((slug) => bySlug.get(slug) ?? [])
	};
}

/** Every milestone of the desk as an item, the latest change first. */
async function readItems(
	store: Store
): Promise<{ state: WorkState; hasPlan: boolean; item: QueueItem }[]> {
	const names = await listEditorNames(store.reader);
	const sources = new Map((await listSources(store.reader)).map((source) => [source.id, source]));
	const work = await listWork(store.reader);
	const returned = new Map<string, string>();
	for (const { slug, situation } of work) {
		const found = situation.work === 'draft' ? await returnedWork(store.reader, slug) : null;
		if (found) returned.set(slug, found.reason);
	}
	return work
		.toSorted((a, b) => (a.newest.createdAt < b.newest.createdAt ? 1 : -1))
		.map(({ slug, newest, situation, schedule, plan, approval }) => ({
			state: situation.work,
			hasPlan: plan !== undefined,
			item: {
				slug,
				title: formOf(newest, sources).title,
				author: names.get(newest.author),
				at: newest.createdAt,
				dueAt: (schedule ?? plan?.schedule)?.dueAt ?? null,
				hasNewer: plan !== undefined,
				reason: approval?.overrideReason ?? null,
				returned: returned.get(slug) ?? null,
				languages: []
			}
		}));
}

function languagesIn(outdated: Outdated | undefined): Language[] {
	return LANGUAGES.filter((language) => outdated?.[language]);
}
