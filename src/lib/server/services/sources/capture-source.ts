import { visibleText } from '$lib/domain/words/visible';
import { createHash } from 'node:crypto';
import type { ArchivedCopy, PageFacts } from '$lib/domain/editorial/archived-copy';
import type { FetchProblem } from '$lib/domain/editorial/fetch-problem';
import { addressKey, canonicalAddress, hostOf } from '$lib/domain/editorial/address';
import { publishedDay } from '$lib/domain/editorial/reading/published-day';
import { textLanguage } from '$lib/domain/editorial/reading/text-language';
import type { Source } from '$lib/domain/milestones/citation';
import type { Day, Instant } from '$lib/domain/time';
import type { Editor } from '$lib/server/auth/editor';
import { decodeText } from '$lib/server/sources/decode';
import { kindOfHost } from '$lib/server/sources/official-hosts';
import { readPageSafely } from '$lib/server/sources/read-document';
import type { ReadPage } from '$lib/server/sources/read-page';
import type { Fetcher } from '$lib/server/sources/safe-fetch';
import { findSameCopy, insertCopy } from '$lib/server/storage/watch/archived-copies';
import { newId } from '$lib/server/storage/ids';
import type { Store } from '$lib/server/storage/store';

export const PAGE_TYPES = ['text/html', 'application/xhtml+xml'];

/** A page with less text is probably empty until scripts fill it in. */
const TEXT_MIN = 80;

export type CaptureResult =
	{ ok: true; id: string } | { ok: false; problem: FetchProblem; status?: number | undefined };

interface By {
	editor: Editor;
	at: Instant;
	/** The sources of the record: what they say about a host is better than a guess. */
	known: readonly Source[];
}

/** Reads the page at `address` and saves its text as an archived copy. */
export async function captureAddress(
	store: Store,
	fetcher: Fetcher,
	{ address, ...by }: By & { address: string }
): Promise<CaptureResult> {
	const fetched = await fetcher.get(address, { types: PAGE_TYPES });
	if (!fetched.ok) return fetched;
	const page = await readPageSafely(decodeText(fetched.body, fetched.charset), fetched.url);
	if (page === null || page.text.length < TEXT_MIN) return { ok: false, problem: 'no-text' };
	const url = inRecord(addressOf(page, fetched.url), by.known);
	const text = page.text.normalize('NFC');
	const facts = {
		...factsOfHost(url, by.known, page.publisher),
		url,
		title: page.title.slice(0, 500),
		language: textLanguage(text, page.language),
		publishedOn: publishedDay(page.date)
	};
	return { ok: true, id: await keep(store, { ...facts, text, how: 'fetched' }, by) };
}

/** Saves a pasted text as if it had been read from `address`. Its first line is the title. */
export async function captureText(
	store: Store,
	{
		text: pasted,
		address,
		publishedOn,
		...by
	}: By & { text: string; address: string; publishedOn: Day | null }
): Promise<CaptureResult> {
	const text = visibleText(pasted.replace(/\r\n?/gu, '\n').normalize('NFC'));
	if (text.length === 0) return { ok: false, problem: 'no-text' };
	const url = address && inRecord(canonicalAddress(address), by.known);
	const [title = ''] = text.split('\n');
	const facts = {
		...factsOfHost(url, by.known, null),
		url,
		title: title.trim().slice(0, 300),
		language: textLanguage(text, null),
		publishedOn
	};
	return { ok: true, id: await keep(store, { ...facts, text, how: 'pasted' }, by) };
}

/** A page may state its canonical address, but only on its own host. */
function addressOf({ canonical }: ReadPage, found: string): string {
	const own = canonical !== null && hostOf(canonical) === hostOf(found);
	return canonicalAddress(own ? canonical : found);
}

/** If the record has the same page under another spelling of its address, use that one. */
function inRecord(url: string, known: readonly Source[]): string {
	const same = known.find((source) => addressKey(source.url) === addressKey(url));
	return same?.url ?? url;
}

/** Publisher and kind from the record for this host; else from the page and the list of authorities. */
export function factsOfHost(
	url: string,
	known: readonly Source[],
	named: string | null
): Pick<PageFacts, 'publisher' | 'kind'> {
	const host = hostOf(url);
	const sources = known.filter((source) => host !== '' && hostOf(source.url) === host);
	const same = sources.find((source) => addressKey(source.url) === addressKey(url)) ?? sources[0];
	if (same) return { publisher: same.publisher, kind: same.kind };
	return {
		publisher: visibleText((named ?? '').slice(0, 200)) || host.slice(0, 200),
		kind: kindOfHost(host)
	};
}

async function keep(
	store: Store,
	content: Omit<ArchivedCopy, 'id' | 'sha256' | 'readAt'>,
	{ editor, at }: By
): Promise<string> {
	const sha256 = createHash('sha256').update(content.text).digest('hex');
	return store.db.transaction().execute(async (db) => {
		const same = await findSameCopy(db, { url: content.url, sha256 });
		if (same) return same;
		const copy = { ...content, id: newId(), sha256, readAt: at };
		await insertCopy(db, copy, editor.id);
		return copy.id;
	});
}
