import type { Instant } from '$lib/domain/time';
import type { Handle } from '$lib/server/storage/store';

/** How often something was used in a window of time, and when the window ends. */
export interface ThrottleState {
	uses: number;
	endsAt: Instant;
}

/**
 * The current instant, and the end of a window that begins now: a window with a later end comes from a wrong clock
 * and is ignored.
 */
interface ThrottleWindow {
	now: Instant;
	until: Instant;
}

/** The uses in the window; `undefined` if there is no window. */
export async function findThrottle(
	db: Handle,
	key: string,
	{ now, until }: ThrottleWindow
): Promise<ThrottleState | undefined> {
	const row = await db
		.selectFrom('throttle')
		.select(['uses', 'ends_at'])
		.where('key', '=', key)
		.where('ends_at', '>', now)
		.where('ends_at', '<=', until)
		.executeTakeFirst();
	return row && { uses: row.uses, endsAt: row.ends_at };
}

/** Counts one use in one statement, so that simultaneous uses get different numbers. A window begins with its first use. */
export async function countUse(
	db: Handle,
	key: string,
	{ now, until }: ThrottleWindow
): Promise<ThrottleState> {
	const row = await db
		.insertInto('throttle')
		.values({ key, uses: 1, ends_at: until })
		.onConflict((conflict) =>
			conflict.column('key').doUpdateSet((eb) => {
				const isOver = eb
					.case()
					.when(eb.or([eb('throttle.ends_at', '<=', now), eb('throttle.ends_at', '>', until)]));
				return {
					uses: isOver
						.then(1)
						.else(eb('throttle.uses', '+', 1))
						.end(),
					ends_at: isOver.then(until).else(eb.ref('throttle.ends_at')).end()
				};
			})
		)
		.returning(['uses', 'ends_at'])
		.executeTakeFirstOrThrow();
	return { uses: row.uses, endsAt: row.ends_at };
}

/** Takes back one use. */
export async function discountUse(db: Handle, key: string): Promise<void> {
	await db
		.updateTable('throttle')
		.set((eb) => ({ uses: eb('uses', '-', 1) }))
		.where('key', '=', key)
		.where('uses', '>', 0)
		.execute();
}

export async function deleteThrottle(db: Handle, key: string): Promise<void> {
	await db.deleteFrom('throttle').where('key', '=', key).execute();
}

/** Deletes the windows that are over at `now`. */
export async function deleteEndedThrottles(db: Handle, now: Instant): Promise<void> {
	await db.deleteFrom('throttle').where('ends_at', '<=', now).execute();
}
