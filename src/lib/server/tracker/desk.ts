import type { Auth } from '$lib/server/auth/auth';
import type { SignInLimiter } from '$lib/server/auth/limiter';
import type { DeskRoute } from '$lib/server/auth/permissions';
import type { Tokens } from '$lib/server/auth/tokens';
import type { Clock } from '$lib/server/clock';
import type { LiveRecord } from '$lib/server/record/live-record';
import type { Presence } from '$lib/server/services/milestones/presence';
import type { ImportSummary } from '$lib/server/services/record/import-all';
import type { Fetcher } from '$lib/server/sources/safe-fetch';
import type { Store } from '$lib/server/storage/store';

/** What the editors' desk works with. */
export interface Desk {
	store: Store;
	record: LiveRecord;
	clock: Clock;
	auth: Auth;
	limiter: SignInLimiter;
	/** Proofs of what an editor was shown, and keys of webhooks. */
	tokens: Tokens;
	/** Who has which milestone open. */
	presence: Presence;
	/** Reads a page that an editor requests. */
	fetcher: Fetcher;
	/** Reads many pages of one site, with pauses. */
	politeFetcher: Fetcher;
	/** For how long an announcement of a new headline is held, in milliseconds. */
	holdMs: number;
	/** What the last start imported. */
	imported: ImportSummary;
}

/** Not in `App.Locals`: what stands there is in every route's reach. */
const desks = new WeakMap<object, Desk>();

/** Lets the request that has these `locals` use the desk; for the hook that guards the desk's routes. */
export function openDesk(locals: object, desk: Desk): void {
	desks.set(locals, desk);
}

/**
 * The desk, for its own routes only: the event of any other route is of the wrong type.
 * @throws Error if the request has not passed the guard
 */
export function deskOf({ locals }: { locals: object; route: { id: DeskRoute } }): Desk {
	const desk = desks.get(locals);
	if (!desk) throw new Error('Only a request that has passed the guard may use the desk.');
	return desk;
}
