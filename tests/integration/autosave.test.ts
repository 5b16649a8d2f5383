import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { client, roundForm, setUp, type DeskClient } from '$tests/support/desk-client';
import { startTracker, type RunningTracker } from '$tests/support/tracker';

let tracker: RunningTracker;
let desk: DeskClient;
beforeAll(async () => {
	tracker = await startTracker();
	desk = await setUp(tracker);
});
afterAll(() => tracker.stop());

/** Sends what is typed, as the page does while somebody types. */
function autosave(slug: string, changes: Record<string, string> = {}): Promise<Response> {
	return desk.post(`/desk/milestones/${slug}/autosave`, roundForm(changes));
}

/** A new draft; each test has its own. */
async function draft(title: string): Promise<string> {
	const answer = await autosave('new', { 'title.en': title });
	expect(answer.status).toBe(200);
	const { slug, revision, isWhole } = await answer.json();
	expect({ revision, isWhole }).toEqual({ revision: 1, isWhole: true });
	return slug;
}

async function shown(slug: string): Promise<string> {
	return (await desk.get(`/desk/milestones/${slug}`)).text();
}

describe('saving while somebody types', () => {
	it('keeps a new milestone, finished or not, and goes on from the revision it answers', async () => {
		const slug = await draft('Begun');
		const unfinished = { 'title.en': 'Gone on', kind: '', date: '' };
		const answer = await autosave(slug, { baseRevision: '1', ...unfinished });
		expect(await answer.json()).toEqual({ slug, revision: 2, isWhole: true });
		expect(await shown(slug)).toContain('value="Gone on"');
	});

	it('writes once what is sent twice because the answer was lost', async () => {
		const typed = { token: crypto.randomUUID(), 'title.en': 'Sent twice' };
		const first = await (await autosave('new', typed)).json();
		expect(await (await autosave('new', typed)).json()).toEqual(first);
	});

	it('writes nothing if somebody else has saved meanwhile', async () => {
		const slug = await draft('Two write');
		await autosave(slug, { baseRevision: '1', 'title.en': 'The other person' });
		const answer = await autosave(slug, { baseRevision: '1', 'title.en': 'This page' });
		expect(answer.status).toBe(409);
		expect(await shown(slug)).toContain('value="The other person"');
	});

	it.each([
		['a note with a foreign address', { 'note.en': 'See https://example.com/elsewhere' }],
		['a reason, which belongs to the publication', { reason: 'Nobody else is here.' }]
	])('says so if the browser has to keep %s', async (_, changes) => {
		const slug = await draft('Not all of it');
		const answer = await autosave(slug, { baseRevision: '1', 'title.en': 'Most', ...changes });
		expect(await answer.json()).toEqual({ slug, revision: 2, isWhole: false });
	});

	it('refuses what nobody has begun, and who is not signed in', async () => {
		expect((await autosave('nobody-has-begun', { baseRevision: '1' })).status).toBe(404);
		const stranger = await client(tracker.url).post('/desk/milestones/new/autosave', roundForm());
		expect(stranger.headers.get('location')).toMatch(/^\/desk\/sign-in/u);
	});
});
