import { error, fail, redirect } from '@sveltejs/kit';
import { BULK_ACTIONS, type BulkAction } from '$lib/domain/editorial/bulk';
import { isFound } from '$lib/domain/milestones/search';
import { requireEditor } from '$lib/server/auth/editor';
import { checkForm } from '$lib/server/forms/check-form';
import { applyBulk, previewBulk, undoBulk } from '$lib/server/services/milestones/bulk';
import { gateOf } from '$lib/server/services/publication/gate';
import { listMilestones } from '$lib/server/services/milestones/list-milestones';
import { deskOf } from '$lib/server/tracker/desk';
import type { RequestEvent } from './$types';

/** The maximum length of a search. */
const QUERY_MAX = 200;

export const load = async (event) => {
	requireEditor(event, 'load');
	const query = (event.url.searchParams.get('search') ?? '').slice(0, QUERY_MAX);
	const all = await listMilestones(deskOf(event).store);
	return {
		query,
		milestones: all.filter((row) => isFound(row.text, query)).map(({ text: _, ...row }) => row)
	};
};

export const actions = {
	/** A preview, milestone by milestone; changes nothing. */
	preview: async (event) => {
		const editor = requireEditor(event, 'preview');
		const form = await event.request.formData();
		const action = actionIn(form);
		const slugs = form.getAll('slug').map(String);
		if (slugs.length === 0) return fail(400, { nothing: true as const });
		const rows = await previewBulk(deskOf(event).store, {
			editor,
			action,
			slugs,
			gate: gateOf(event.locals, deskOf(event))
		});
		return { preview: { action, rows } };
	},

	apply: async (event) => {
		const editor = requireEditor(event, 'apply');
		const form = await event.request.formData();
		const action = actionIn(form);
		const done = await applyBulk(deskOf(event).store, {
			...momentOf(event),
			editor,
			action,
			items: form.getAll('item').map(String)
		});
		return { done: { action, ...done } };
	},

	undo: async (event) => {
		const editor = requireEditor(event, 'undo');
		const form = await event.request.formData();
		const action = actionIn(form);
		const items = form.getAll('item').map(String);
		await undoBulk(deskOf(event).store, {
			...momentOf(event),
			editor,
			action,
			items
		});
		redirect(303, '/desk/milestones?undone');
	}
};

function momentOf(event: RequestEvent) {
	const { today, record } = event.locals;
	const desk = deskOf(event);
	const gate = gateOf(event.locals, desk);
	return { at: desk.clock.now(), today, check: checkForm(record), gate };
}

function actionIn(form: FormData): BulkAction {
	const action = BULK_ACTIONS.find((known) => known === form.get('action'));
	if (!action) error(400);
	return action;
}
