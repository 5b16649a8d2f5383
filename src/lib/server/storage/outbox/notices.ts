import type { Localized } from '$lib/domain/language';
import type { MilestoneContent } from '$lib/domain/milestones/milestone';
import type { Notice, NoticeKind } from '$lib/domain/outbox/notice';
import type { Instant } from '$lib/domain/time';
import type { NoticeTable } from '$lib/server/storage/schema/outbox';
import type { Handle } from '$lib/server/storage/store';

/** A notice with what was determined when it was fanned out. */
export interface StoredNotice extends Notice {
	changesStage: boolean;
}

export async function insertNotice(db: Handle, notice: Notice): Promise<void> {
	await db
		.insertInto('notice')
		.values({
			id: notice.id,
			milestone_slug: notice.slug,
			revision: notice.revision,
			kind: notice.kind,
			change_note: JSON.stringify(notice.changeNote),
			created_at: notice.at,
			held_until: notice.heldUntil ?? null,
			fanned_out_at: null,
			changes_stage: 0
		})
		.execute();
}

export async function findNotice(db: Handle, id: string): Promise<StoredNotice | undefined> {
	const row = await db.selectFrom('notice').selectAll().where('id', '=', id).executeTakeFirst();
	return row && toNotice(row);
}

/** What readers saw, or see, of a milestone with revision number `revision`. */
export async function findToldContent(
	db: Handle,
	slug: string,
	revision: number
): Promise<MilestoneContent | undefined> {
	const row = await db
		.selectFrom('edition')
		.select('content')
		.where('milestone_slug', '=', slug)
		.where('number', '=', revision)
		.orderBy('id')
		.executeTakeFirst();
	return row && (JSON.parse(row.content) as MilestoneContent);
}

/** Whether the milestone is no longer public. */
export async function isRetracted(db: Handle, slug: string): Promise<boolean> {
	const row = await db
		.selectFrom('edition')
		.select('kind')
		.where('milestone_slug', '=', slug)
		.orderBy('id', 'desc')
		.executeTakeFirst();
	return row?.kind === 'retraction';
}

/** Notices without deliveries yet that are not held at `now`, the oldest first. */
export async function listNewNotices(db: Handle, now: Instant): Promise<StoredNotice[]> {
	const rows = await db
		.selectFrom('notice')
		.selectAll()
		.where('fanned_out_at', 'is', null)
		.where((where) => where.or([where('held_until', 'is', null), where('held_until', '<=', now)]))
		.orderBy('id')
		.execute();
	return rows.map(toNotice);
}

/** Notices that are held at `now`, the first to leave first. */
export async function listHeldNotices(db: Handle, now: Instant): Promise<StoredNotice[]> {
	const rows = await db
		.selectFrom('notice')
		.selectAll()
		.where('fanned_out_at', 'is', null)
		.where('held_until', '>', now)
		.orderBy('held_until')
		.orderBy('id')
		.execute();
	return rows.map(toNotice);
}

/** Takes a notice back before it is sent out. @returns false if it has been sent out already */
export async function deleteHeldNotice(db: Handle, id: string): Promise<boolean> {
	const result = await db
		.deleteFrom('notice')
		.where('id', '=', id)
		.where('held_until', 'is not', null)
		.where('fanned_out_at', 'is', null)
		.executeTakeFirst();
	return result.numDeletedRows > 0n;
}

/** @returns false if another runner has already fanned it out */
export async function markFannedOut(
	db: Handle,
	id: string,
	{ at, changesStage }: { at: Instant; changesStage: boolean }
): Promise<boolean> {
	const result = await db
		.updateTable('notice')
		.set({ fanned_out_at: at, changes_stage: changesStage ? 1 : 0 })
		.where('id', '=', id)
		.where('fanned_out_at', 'is', null)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

/** Notices fanned out from `from` until just before `until`, the oldest first. */
export async function listNoticesBetween(
	db: Handle,
	{ from, until }: { from: Instant; until: Instant }
): Promise<StoredNotice[]> {
	const rows = await db
		.selectFrom('notice')
		.selectAll()
		.where('fanned_out_at', '>=', from)
		.where('fanned_out_at', '<', until)
		.orderBy('id')
		.execute();
	return rows.map(toNotice);
}

function toNotice(row: NoticeTable): StoredNotice {
	return {
		id: row.id,
		slug: row.milestone_slug,
		revision: row.revision,
		kind: row.kind as NoticeKind,
		changeNote: JSON.parse(row.change_note) as Localized,
		at: row.created_at,
		heldUntil: row.held_until,
		changesStage: row.changes_stage === 1
	};
}
