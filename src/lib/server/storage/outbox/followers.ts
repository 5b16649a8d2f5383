import type { Language } from '$lib/domain/language';
import type { Cadence, Topic } from '$lib/domain/outbox/notice';
import type { Instant } from '$lib/domain/time';
import type { FollowerTable } from '$lib/server/storage/schema/outbox';
import type { Handle } from '$lib/server/storage/store';

/** What a reader chose. */
export interface Following {
	language: Language;
	topic: Topic;
	cadence: Cadence;
}

export interface Follower extends Following {
	id: string;
	email: string;
	/** ISO instant; null until they confirm from their own mailbox. */
	confirmedAt: Instant | null;
}

export async function insertFollower(
	db: Handle,
	follower: Omit<Follower, 'confirmedAt'>,
	createdAt: Instant
): Promise<void> {
	const { id, email, language, topic, cadence } = follower;
	await db
		.insertInto('follower')
		.values({
			id,
			email,
			email_key: email.toLowerCase(),
			language,
			topic,
			cadence,
			created_at: createdAt,
			confirmed_at: null
		})
		.execute();
}

export async function findFollower(db: Handle, id: string): Promise<Follower | undefined> {
	const row = await db.selectFrom('follower').selectAll().where('id', '=', id).executeTakeFirst();
	return row && toFollower(row);
}

/** The follower with this address, in any spelling. */
export async function findConfirmedByEmail(
	db: Handle,
	email: string
): Promise<Follower | undefined> {
	const row = await db
		.selectFrom('follower')
		.selectAll()
		.where('email_key', '=', email.toLowerCase())
		.where('confirmed_at', 'is not', null)
		.executeTakeFirst();
	return row && toFollower(row);
}

/** All confirmed followers. */
export async function listFollowers(db: Handle): Promise<Follower[]> {
	const rows = await db
		.selectFrom('follower')
		.selectAll()
		.where('confirmed_at', 'is not', null)
		.orderBy('id')
		.execute();
	return rows.map(toFollower);
}

export async function confirmFollower(db: Handle, id: string, at: Instant): Promise<void> {
	await db.updateTable('follower').set({ confirmed_at: at }).where('id', '=', id).execute();
}

export async function updateFollowing(
	db: Handle,
	id: string,
	{ language, topic, cadence }: Following
): Promise<void> {
	await db.updateTable('follower').set({ language, topic, cadence }).where('id', '=', id).execute();
}

export async function deleteFollower(db: Handle, id: string): Promise<void> {
	await db.deleteFrom('follower').where('id', '=', id).execute();
}

/** Deletes an address in any spelling, confirmed or not. */
export async function deleteByEmail(db: Handle, email: string): Promise<void> {
	await db.deleteFrom('follower').where('email_key', '=', email.toLowerCase()).execute();
}

/** Deletes those who signed up before the instant `before` and never confirmed. */
export async function deleteUnconfirmed(db: Handle, before: Instant): Promise<void> {
	await db
		.deleteFrom('follower')
		.where('confirmed_at', 'is', null)
		.where('created_at', '<', before)
		.execute();
}

function toFollower(row: FollowerTable): Follower {
	return {
		id: row.id,
		email: row.email,
		language: row.language as Language,
		topic: row.topic as Topic,
		cadence: row.cadence as Cadence,
		confirmedAt: row.confirmed_at
	};
}
