import type { Language } from '$lib/domain/language';
import { instant } from '$lib/domain/time';
import { readShippedRecord } from '$lib/server/record/shipped';
import { announce, type Announcement } from '$lib/server/services/publication/announce';
import { importRecord } from '$lib/server/services/record/import-record';
import {
	confirmFollower,
	insertFollower,
	type Follower
} from '$lib/server/storage/outbox/followers';
import { listEditions, putEdition } from '$lib/server/storage/milestones/editions';
import { newId } from '$lib/server/storage/ids';
import { insertNotice } from '$lib/server/storage/outbox/notices';
import type { Store } from '$lib/server/storage/store';
import { temporaryStore } from './store';

export const AT = instant('2026-11-26T08:00:00.000Z');
/** A milestone of the shipped record that opened the talks on both tracks. */
export const OPENED = 'talks-opened-round-1-2025';

/** A database with the shipped record. */
export async function filledStore() {
	const store = await temporaryStore();
	await importRecord(store, readShippedRecord('data'), AT);
	return store;
}

/** Somebody who has confirmed; @returns their id */
export async function follower(
	store: Store,
	choice: Partial<Omit<Follower, 'id' | 'confirmedAt'>> & { email: string }
): Promise<string> {
	const id = newId();
	const chosen = { language: 'en' as Language, topic: 'everything', cadence: 'immediate' } as const;
	await insertFollower(store.db, { ...chosen, ...choice, id }, AT);
	await confirmFollower(store.db, id, AT);
	return id;
}

/** Announces the opening of the talks, as the desk does. */
export async function announceOpening(
	store: Store,
	changes: Partial<Announcement> = {}
): Promise<void> {
	await store.db.transaction().execute((db) =>
		announce(db, {
			slug: OPENED,
			revision: 1,
			kind: 'added',
			changeNote: { en: 'The date is now confirmed.' },
			at: AT,
			...changes
		})
	);
}

/** Corrects the title of the opening of the talks and announces it with `note`. @returns the id of the notice */
export async function noticeOf(store: Store, title: string, note: string): Promise<string> {
	const newest = (await listEditions(store.db, [OPENED])).at(-1)!;
	const content = { ...newest.content, title: { en: title, ru: title, kk: title } };
	const number = newest.number + 1;
	await putEdition(store.db, { ...newest, id: newId(), number, content });
	const id = newId();
	const told = { slug: OPENED, revision: number, kind: 'corrected', at: AT } as const;
	await insertNotice(store.db, { id, ...told, changeNote: { en: note, ru: note, kk: note } });
	return id;
}
