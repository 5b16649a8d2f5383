import { redirect } from '@sveltejs/kit';
import { INBOX_STATES, type InboxState } from '$lib/domain/editorial/watch/inbox';
import { requireEditor } from '$lib/server/auth/editor';
import { readInbox } from '$lib/server/services/watch/inbox';
import { decide } from '$lib/server/services/watch/keep-watch';
import { deskOf } from '$lib/server/tracker/desk';

export const load = async (event) => {
	requireEditor(event, 'load');
	const { url } = event;
	const state = stateIn(url.searchParams.get('state'));
	const { items, counts } = await readInbox(deskOf(event).store, state);
	return {
		state,
		items,
		states: INBOX_STATES.map((each) => ({ state: each, count: counts.get(each) ?? 0 })),
		done: url.searchParams.has('done')
	};
};

export const actions = {
	/** Dismisses an item, or undoes the decision. */
	decide: async (event) => {
		const editor = requireEditor(event, 'decide');
		const { request, url } = event;
		const { store, clock } = deskOf(event);
		const form = await request.formData();
		const state = form.get('state') === 'new' ? 'new' : 'dismissed';
		await decide(store, { id: String(form.get('id')), state }, { editor, at: clock.now() });
		const shown = stateIn(url.searchParams.get('state'));
		redirect(303, `/desk/inbox?state=${shown}&done`);
	}
};

function stateIn(asked: string | null): InboxState {
	return INBOX_STATES.find((state) => state === asked) ?? 'new';
}
