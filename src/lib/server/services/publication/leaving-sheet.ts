import type { PassageState } from '$lib/domain/editorial/passage';
import { typedOf } from '$lib/domain/editorial/typed';
import type { Localized } from '$lib/domain/language';
import type { Source } from '$lib/domain/milestones/citation';
import type { TypedMilestone } from '$lib/domain/milestones/fields/each';
import type { MilestoneContent } from '$lib/domain/milestones/milestone';
import type { Notice } from '$lib/domain/outbox/notice';
import type { Instant } from '$lib/domain/time';
import type { Store } from '$lib/server/storage/store';
import { checkPassages } from '$lib/server/services/sources/check-passages';
import { leavingDigest, leavingOf } from './leaving';
import { readWork } from '$lib/server/services/milestones/read-work';

/** Every byte that would leave with the newest revision, for the one who approves or publishes it. */
export interface LeavingSheet {
	/** What an approval signs. */
	digest: string;
	note: Localized | null;
	/** The whole content in all languages, with its sources as readers will see them. */
	whole: TypedMilestone;
	/** Each citation with its source as readers will see it, and whether its passage stands in an archived copy. */
	cited: { source: Source; passage: string | null; state: PassageState | undefined }[];
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
	const byId = new Map(sources.map((source) => [source.id, source]));
	const cited = leaving.content.citations.flatMap(({ sourceId, passage }) => {
		const source = byId.get(sourceId);
		return source ? [{ source, url: source.url, passage }] : [];
	});
	const states = await checkPassages(store, cited);
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
		whole: typedOf(leaving.content, byId),
		cited: cited.map(({ source, passage }, row) => ({ source, passage, state: states[row] })),
		told: { notice, content: leaving.content, sources }
	};
}
