import { visibleText } from '$lib/domain/words/visible';
import { error, fail, redirect } from '@sveltejs/kit';
import { textIn } from '$lib/domain/language';
import { requireEditor } from '$lib/server/auth/editor';
import { milestoneHistory } from '$lib/server/services/milestones/milestone-history';
import { nameRevision } from '$lib/server/services/milestones/name-revision';
import { restoreRevision } from '$lib/server/services/milestones/restore-revision';
import { checkForm } from '$lib/server/forms/check-form';
import { deskOf } from '$lib/server/tracker/desk';

/** The longest name of a revision. */
const NAME_MAX = 100;

export const load = async (event) => {
	requireEditor(event, 'load');
	const { locals, params, url } = event;
	const history = await milestoneHistory(deskOf(event).store, params.slug);
	const [newest] = history;
	if (!newest) error(404);
	return {
		slug: params.slug,
		title: textIn(newest.after.title, locals.language)?.text ?? '',
		newest: newest.number,
		done: url.searchParams.get('done'),
		history
	};
};

export const actions = {
	/** Restores an old revision as a new one, so that nothing in between is lost. */
	restore: async (event) => {
		const editor = requireEditor(event, 'restore');
		const { locals, params, request } = event;
		const form = await request.formData();
		const { today, record } = locals;
		const { store, clock } = deskOf(event);
		const result = await restoreRevision(store, {
			editor,
			slug: params.slug,
			number: numberIn(form, 'number'),
			baseRevision: numberIn(form, 'newest'),
			check: checkForm(record),
			token: String(form.get('token') || crypto.randomUUID()).slice(0, 100),
			at: clock.now(),
			today
		});
		if (!result.ok && result.problem === 'unknown') error(404);
		if (!result.ok) return fail(409, { refused: result.problem });
		redirect(303, `/desk/milestones/${params.slug}?done=restored`);
	},

	name: async (event) => {
		const editor = requireEditor(event, 'name');
		const { params, request } = event;
		const form = await request.formData();
		const name = visibleText(String(form.get('name') ?? '').slice(0, NAME_MAX));
		const number = numberIn(form, 'number');
		if (!name) return fail(400, { unnamed: number });
		const { store, clock } = deskOf(event);
		const command = { editor, slug: params.slug, number, name };
		if (!(await nameRevision(store, { ...command, at: clock.now() }))) error(404);
		redirect(303, `/desk/milestones/${params.slug}/history?done=named`);
	}
};

function numberIn(form: FormData, name: string): number {
	return Number.parseInt(String(form.get(name)), 10) || 0;
}
