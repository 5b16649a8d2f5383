import { expect, it } from 'vitest';
import { instant, type Instant } from '$lib/domain/time';
import { askForLinkRun, continueLinkRun, lastLinkRun } from '$lib/server/services/sources/link-run';
import type { Fetcher } from '$lib/server/sources/safe-fetch';
import { listEvents } from '$lib/server/storage/history/events';
import { insertSource } from '$lib/server/storage/record/sources';
import type { Store } from '$lib/server/storage/store';
import { AT, AYA } from '$tests/support/editorial';
import { temporaryStore } from '$tests/support/store';

const LATER = instant('2026-11-24T09:00:00.000Z');

async function addSource(store: Store, number: number, at: Instant): Promise<void> {
	const id = String(number).padStart(2, '0');
	const url = `https://example.org/${id}`;
	const facts = { publisher: 'P', title: null, language: 'en', kind: 'press', publishedOn: null };
	await insertSource(store.db, { ...facts, id, url, kind: 'press' }, at);
}

/** A record of 25 sources, and a web server that answers for all of them. */
async function twentyFive() {
	const store = await temporaryStore();
	for (let number = 1; number <= 25; number += 1) await addSource(store, number, AT);
	const asked: string[] = [];
	const fetcher: Fetcher = {
		on: true,
		async get(url) {
			asked.push(url);
			return { ok: false, problem: 'status', status: 404, url };
		}
	};
	const goOn = (isStopped = () => false, at = AT) =>
		continueLinkRun(store, fetcher, { now: () => at, isStopped });
	return { store, asked, goOn, last: () => lastLinkRun(store.reader) };
}

it('checks nothing until an editor requests it', async () => {
	const { asked, goOn, last } = await twentyFive();
	await goOn();
	expect(asked).toEqual([]);
	expect(await last()).toBeUndefined();
});

it('reports its progress, and continues after an interruption', async () => {
	const { store, asked, goOn, last } = await twentyFive();
	await askForLinkRun(store, { editor: AYA, at: AT });
	expect(await last()).toEqual({ askedAt: AT, checked: 0, total: 25 });
	await goOn(() => asked.length > 0);
	expect(await last()).toEqual({ askedAt: AT, checked: 10, total: 25 });
	// A request meanwhile changes nothing, and a source added meanwhile is not part of the run.
	await askForLinkRun(store, { editor: AYA, at: LATER });
	await addSource(store, 26, LATER);
	await goOn();
	expect(await last()).toEqual({ askedAt: AT, checked: 25, total: 25 });
	expect(new Set(asked).size).toBe(25);
	expect(asked).toHaveLength(25);
	await goOn();
	expect(asked).toHaveLength(25);
});

it('starts again on a new request, and the history names the editor', async () => {
	const { store, asked, goOn, last } = await twentyFive();
	await askForLinkRun(store, { editor: AYA, at: AT });
	await goOn();
	await askForLinkRun(store, { editor: AYA, at: LATER });
	expect(await last()).toEqual({ askedAt: LATER, checked: 0, total: 25 });
	await goOn(undefined, LATER);
	expect(asked).toHaveLength(50);
	const told = await listEvents(store.reader, 'setting', 'links-asked');
	expect(told.map(({ author, after }) => [author, after])).toEqual([
		['aya', LATER],
		['aya', AT]
	]);
});
