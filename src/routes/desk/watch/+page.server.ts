import { error, fail, redirect } from '@sveltejs/kit';
import { requireEditor } from '$lib/server/auth/editor';
import { readRuleForm, readWatchedForm } from '$lib/server/forms/read-watch';
import { checkWatched } from '$lib/server/services/watch/check-watched';
import {
	addRule,
	addWatched,
	removeRule,
	removeWatched,
	setWatching
} from '$lib/server/services/watch/keep-watch';
import { readWatchedOne, readWatchList } from '$lib/server/services/watch/watch-list';
import { deskOf } from '$lib/server/tracker/desk';

const HERE = '/desk/watch';
const DONE = `${HERE}?done=watched`;
const RULES_DONE = `${HERE}?done=rules`;

export const load = async (event) => {
	requireEditor(event, 'load');
	const { url } = event;
	const { store, fetcher } = deskOf(event);
	const added = url.searchParams.get('added');
	return {
		on: fetcher.on,
		...(await readWatchList(store)),
		/** How many items the last manual check found. */
		added: added === null ? null : Number.parseInt(added, 10) || 0,
		/** Which of the two lists was just changed. */
		done: url.searchParams.get('done')
	};
};

export const actions = {
	add: async (event) => {
		const { request } = event;
		const { store, clock } = deskOf(event);
		const by = { editor: requireEditor(event, 'add'), at: clock.now() };
		const { typed, problems } = readWatchedForm(await request.formData());
		if (problems.length > 0) return fail(400, { typed, problems });
		if (!(await addWatched(store, typed, by)))
			return fail(409, {
				typed,
				problems: [{ field: 'url', problem: 'duplicate' as const, args: {} }]
			});
		redirect(303, DONE);
	},
	switch: async (event) => {
		const { request } = event;
		const { store, clock } = deskOf(event);
		const by = { editor: requireEditor(event, 'switch'), at: clock.now() };
		const form = await request.formData();
		const isOn = form.get('on') === 'yes';
		await setWatching(store, String(form.get('id')), isOn, by);
		redirect(303, DONE);
	},
	remove: async (event) => {
		const { request } = event;
		const { store, clock } = deskOf(event);
		const by = { editor: requireEditor(event, 'remove'), at: clock.now() };
		await removeWatched(store, String((await request.formData()).get('id')), by);
		redirect(303, DONE);
	},
	check: async (event) => {
		const { request } = event;
		const { store, clock, politeFetcher } = deskOf(event);
		const by = { editor: requireEditor(event, 'check'), at: clock.now() };
		const watched = await readWatchedOne(store, String((await request.formData()).get('id')));
		if (!watched) error(404);
		const added = await checkWatched(store, politeFetcher, watched, by.at);
		redirect(303, `${HERE}?added=${added}`);
	},
	addRule: async (event) => {
		const { request } = event;
		const { store, clock } = deskOf(event);
		const by = { editor: requireEditor(event, 'addRule'), at: clock.now() };
		const { typed, problems } = readRuleForm(await request.formData());
		if (problems.length > 0) return fail(400, { rule: typed, problems });
		await addRule(store, typed, by);
		redirect(303, RULES_DONE);
	},
	removeRule: async (event) => {
		const { request } = event;
		const { store, clock } = deskOf(event);
		const by = { editor: requireEditor(event, 'removeRule'), at: clock.now() };
		await removeRule(store, String((await request.formData()).get('id')), by);
		redirect(303, RULES_DONE);
	}
};
