import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import type { TypedMilestone } from '$lib/domain/milestones/fields/each';
import { fieldText } from '$lib/domain/editorial/merge';
import { formOf } from '$lib/server/services/milestones/milestone-work';
import { latestRevision, listRevisions } from '$lib/server/storage/milestones/revisions';
import { openStore } from '$lib/server/storage/open-store';
import type { Store } from '$lib/server/storage/store';
import { invite, roundForm, setUp, type DeskClient } from '$tests/support/desk-client';
import { isFull } from '$tests/support/size';
import { temporaryDatabase } from '$tests/support/store';
import { freePort } from '$tests/support/free-port';
import { startTracker, type RunningTracker } from '$tests/support/tracker';

const [EDITORS, EDITS, KILLS] = isFull ? [8, 125, 50] : [4, 6, 2];
/** The number of acknowledged edits between two kills. */
const BETWEEN_KILLS = Math.floor((EDITORS * EDITS) / (KILLS + 1));
/** The milestone that all edit together. */
const COMMON = 'third-round-of-talks-2026';
/** In the full-size run every fourth edit goes there and the others to the editor's own milestone, so that many are saved. */
const COMMON_EVERY = isFull ? 4 : 1;

/** Each editor writes into their own field, and sometimes into the shared one. */
const OWN = [
	'title.ru',
	'title.kk',
	'summary.en',
	'summary.ru',
	'summary.kk',
	'place.en',
	'place.ru',
	'place.kk'
];
const SHARED = 'confidenceReason.en';

function fieldsOf(typed: TypedMilestone): Record<string, string> {
	return Object.fromEntries([...OWN, SHARED].map((field) => [field, fieldText(typed, field)]));
}

/** Every field that a revision has changed, in the order of revisions. */
async function changesOf(store: Store, slug: string) {
	const revisions = (await listRevisions(store.reader, slug)).toReversed();
	return revisions.flatMap((revision, index) => {
		const [is, was] = [revision, revisions[index - 1]].map(
			(it) => it && fieldsOf(formOf(it, new Map()))
		);
		return Object.keys(is!)
			.filter((field) => was && is![field] !== was[field])
			.map((field) => ({ slug, field, value: is![field]!, number: revision.number }));
	});
}

it(
	`${EDITORS} people edit at once, the server is killed ${KILLS} times, and no acknowledged edit is lost`,
	async (context) => {
		const database = await temporaryDatabase();
		const env = { ...database.env, PORT: String(await freePort()) };
		let tracker: RunningTracker = await startTracker(env);
		onTestFinished(async () => void (await tracker.stop()));
		const admin = await setUp(tracker);
		const editors: DeskClient[] = [];
		for (let index = 0; index < EDITORS; index += 1)
			editors.push(await invite(tracker, admin, `Editor${index}`, 'author'));
		await admin.post('/desk/milestones/new?/save', roundForm());
		const slugs: string[] = [];
		for (let index = 0; index < EDITORS; index += 1) {
			const title = { 'title.en': `Round of editor ${index}` };
			const added = await admin.post('/desk/milestones/new?/save', roundForm(title));
			slugs.push(/milestones\/([^?]+)/u.exec(added.headers.get('location') ?? '')![1]!);
		}
		const store = openStore(database.url);
		onTestFinished(() => store.close());

		const acknowledged: { slug: string; editor: number; field: string; value: string }[] = [];
		let conflicts = 0;
		let retries = 0;
		let kills = 0;
		let isDown = false;
		let downMs = 0;

		/** Sends one form until there is an answer: after a crash it sends the same form again. */
		async function send(
			who: DeskClient,
			slug: string,
			fields: Record<string, string | string[]>
		): Promise<Response> {
			for (;;) {
				try {
					return await who.post(`/desk/milestones/${slug}?/save`, fields);
				} catch {
					retries += 1;
					await wait(50);
				}
			}
		}

		async function edit(editor: number, turn: number): Promise<void> {
			// Not all at once, because then most edits would be conflicts.
			const field = (turn + editor) % 5 === 4 ? SHARED : OWN[editor]!;
			const slug = turn % COMMON_EVERY === COMMON_EVERY - 1 ? COMMON : slugs[editor]!;
			const value = `editor ${editor} edit ${turn}`;
			const newest = (await latestRevision(store.reader, slug))!;
			const typed = { ...fieldsOf(formOf(newest, new Map())), [field]: value };
			const form = roundForm({ ...typed, baseRevision: String(newest.number) });
			let answer = await send(editors[editor]!, slug, form);
			while (answer.status === 409) {
				conflicts += 1;
				const page = await answer.text();
				const seen = /name="choicesFor" value="(\d+)"/u.exec(page)?.[1] ?? '';
				const choices = { [`choice.${field}`]: 'yours', choicesFor: seen };
				answer = await send(editors[editor]!, slug, { ...form, ...choices });
			}
			expect([answer.status, answer.headers.get('location')]).toEqual([
				303,
				expect.stringContaining('done=saved')
			]);
			acknowledged.push({ slug, editor, field, value });
			if (acknowledged.length >= (kills + 1) * BETWEEN_KILLS && kills < KILLS && !isDown) {
				isDown = true;
				const since = performance.now();
				kills += 1;
				await tracker.stop('SIGKILL');
				tracker = await startTracker(env);
				downMs += performance.now() - since;
				isDown = false;
			}
		}

		const started = performance.now();
		await Promise.all(
			editors.map(async (_, editor) => {
				for (let turn = 0; turn < EDITS; turn += 1) await edit(editor, turn);
			})
		);

		const perSecond = (EDITORS * EDITS) / ((performance.now() - started - downMs) / 1000);
		const numbers = new Map<string, number>();
		const found: { slug: string; field: string; value: string; number: number }[] = [];
		for (const slug of [COMMON, ...slugs]) found.push(...(await changesOf(store, slug)));
		expect(acknowledged).toHaveLength(EDITORS * EDITS);
		expect(kills).toBe(KILLS);
		for (const { slug, editor, field, value } of acknowledged) {
			const times = found.filter(
				(it) => it.slug === slug && it.field === field && it.value === value
			);
			expect(times, value).toHaveLength(1);
			expect(times[0]!.number, `order of ${value}`).toBeGreaterThan(
				numbers.get(`${slug} ${editor}`) ?? 0
			);
			numbers.set(`${slug} ${editor}`, times[0]!.number);
		}
		expect(found).toHaveLength(acknowledged.length);
		expect(conflicts).toBeGreaterThan(0);
		// Figures of the run, for the report.
		await context.annotate(
			`${acknowledged.length} edits, ${perSecond.toFixed(1)} a second while the server was up, ${kills} kills, ${retries} retries, ${conflicts} conflicts told`
		);
	},
	isFull ? 1_200_000 : 120_000
);
