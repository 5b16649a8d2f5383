import { instant, type Instant } from '$lib/domain/time';
import type { Editor } from '$lib/server/auth/editor';
import type { Fetcher } from '$lib/server/sources/safe-fetch';
import { appendEvent } from '$lib/server/storage/history/events';
import { countLinksChecked, listLinksUncheckedSince } from '$lib/server/storage/watch/link-checks';
import { listSettings, putSetting } from '$lib/server/storage/people/settings';
import type { Handle, Store } from '$lib/server/storage/store';
import { AT_ONCE, checkLinks } from './check-links';

/** A check of all links that an editor has requested, and its progress. */
export interface LinkRun {
	/** The instant of the request: a link checked since then is done. */
	askedAt: Instant;
	checked: number;
	/** Sources that were in the record at that time. */
	total: number;
}

/** The setting that holds the instant of the last request. */
const ASKED = 'links-asked';

/** The last run; `undefined` if nobody has ever requested one. */
export async function lastLinkRun(db: Handle): Promise<LinkRun | undefined> {
	const kept = (await listSettings(db)).get(ASKED);
	if (kept === undefined) return undefined;
	const askedAt = instant(kept);
	return { askedAt, ...(await countLinksChecked(db, askedAt)) };
}

export function isUnderWay({ checked, total }: LinkRun): boolean {
	return checked < total;
}

/** Requests a check of all links, which {@link continueLinkRun} carries out. A run under way continues unchanged. */
export async function askForLinkRun(
	store: Store,
	{ editor, at }: { editor: Editor; at: Instant }
): Promise<void> {
	await store.db.transaction().execute(async (db) => {
		const last = await lastLinkRun(db);
		if (last && isUnderWay(last)) return;
		const author = editor.id;
		await putSetting(db, { name: ASKED, value: at, author, at });
		await appendEvent(db, {
			...{ subject: 'setting', subjectId: ASKED, action: 'links-asked', author, at },
			...{ before: last?.askedAt ?? null, after: at }
		});
	});
}

/**
 * Continues the requested run, until all its links are checked or `isStopped`. Its state is in the database, so a
 * restart loses nothing.
 */
export async function continueLinkRun(
	store: Store,
	fetcher: Fetcher,
	{ now, isStopped }: { now: () => Instant; isStopped: () => boolean }
): Promise<void> {
	const run = await lastLinkRun(store.reader);
	if (!run) return;
	const next = () => listLinksUncheckedSince(store.reader, run.askedAt, AT_ONCE);
	for (let links = await next(); links.length > 0 && !isStopped(); links = await next())
		await checkLinks(store, fetcher, links, now());
}
