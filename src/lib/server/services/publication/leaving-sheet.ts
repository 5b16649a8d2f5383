import { typedOf } from '$lib/domain/editorial/typed';
import type { Localized } from '$lib/domain/language';
import type { Source } from '$lib/domain/milestones/citation';
import type { TypedMilestone } from '$lib/domain/milestones/fields/each';
import type { MilestoneContent } from '$lib/domain/milestones/milestone';
import type { Notice } from '$lib/domain/outbox/notice';
import type { Instant } from '$lib/domain/time';
import type { Store } from '$lib/server/storage/store';
import { leavingDigest, leavingOf } from './leaving';
import { readWork } from '$lib/server/services/milestones/read-work';

/** Every byte that would leave with the newest revision, for the one who approves or publishes it. */
export interface LeavingSheet {
	/** What an approval signs. */
	digest: string;
	note: Localized | null;
	/** The whole content in all languages, with its sources as readers will see them. */
	whole: TypedMilestone;
	/** What an announcement would be about; the outbox words it. */
	told: {
		notice: Notice & { changesStage: boolean };
		content: MilestoneContent;
		sources: Source[];
	};
}

/** @returns `undefined` if there is nothing that could leave */
export async function leavingSheet(
	store: Store,
	{ slug, at }: { slug: string; at: Instant }
): Promise<LeavingSheet | undefined> {
	const work = await readWork(store.reader, slug);
	if (!work || work.situation.work === 'public') return undefined;
	const signed = await leavingOf(store.reader, work);
	const leaving = await leavingOf(store.reader, work, work.schedule?.languages);
	if (!signed || !leaving) return undefined;
	const sources = leaving.sources.map(({ source }) => source);
	const notice = {
		id: '',
		slug,
		revision: (work.edition?.number ?? 0) + 1,
		kind: work.edition ? ('corrected' as const) : ('added' as const),
		changeNote: leaving.note ?? {},
		changesStage: false,
		at
	};
	return {
		digest: leavingDigest(signed),
		note: leaving.note,
		whole: typedOf(leaving.content, new Map(sources.map((source) => [source.id, source]))),
		told: { notice, content: leaving.content, sources }
	};
}
