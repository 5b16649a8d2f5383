import type { WorkState } from '$lib/domain/editorial/workflow';
import type { Localized } from '$lib/domain/language';
import { foldText } from '$lib/domain/milestones/search';
import { parseDateText, type Instant, type PartialDate } from '$lib/domain/time';
import { listSources } from '$lib/server/storage/record/sources';
import type { Store } from '$lib/server/storage/store';
import { formOf } from './milestone-work';
import { listWork } from './read-work';

/** A milestone in the list of all, published or not. */
export interface MilestoneRow {
	slug: string;
	title: Localized;
	/** `null` if a draft has no readable date. */
	date: PartialDate | null;
	state: WorkState;
	/** When an earlier version will be published; `null` if none is planned. */
	plannedAt: Instant | null;
	/** The text that a search looks through. */
	text: string;
}

/** Every milestone on the desk, the latest first. */
export async function listMilestones(store: Store): Promise<MilestoneRow[]> {
	const sources = new Map((await listSources(store.reader)).map((source) => [source.id, source]));
	const rows = (await listWork(store.reader)).map(
		({ slug, newest, situation, plan }): MilestoneRow => {
			const { title, summary, place, date } = formOf(newest, sources);
			const read = parseDateText(date);
			const texts = [title, summary, place].flatMap((texts) => Object.values(texts));
			return {
				slug,
				title,
				date: 'date' in read ? read.date : null,
				state: situation.work,
				plannedAt: plan?.schedule.dueAt ?? null,
				text: foldText([slug, ...texts].join(' '))
			};
		}
	);
	return rows.toSorted(
		(a, b) => compare(b.date ?? '9999', a.date ?? '9999') || compare(a.slug, b.slug)
	);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
