import { fail, redirect } from '@sveltejs/kit';
import { restoreCarried } from '$lib/server/auth/carried';
import { requireEditor } from '$lib/server/auth/editor';
import { checkRecordCheck, type TypedCheck } from '$lib/server/forms/check-record-check';
import { textOf } from '$lib/server/forms/sent';
import { checkDesk } from '$lib/server/services/check-desk';
import { noteCheck, takeCheckBack } from '$lib/server/services/record/note-check';
import { deskOf } from '$lib/server/tracker/desk';

export const load = async (event) => {
	const editor = requireEditor(event, 'load');
	const { record, today } = event.locals;
	return {
		...(await checkDesk(deskOf(event).store, record)),
		check: record.check,
		today,
		isEditor: editor.role !== 'author',
		done: DONE.find((name) => event.url.searchParams.has(name)) ?? null
	};
};

export const actions = {
	note: async (event) => {
		const editor = requireEditor(event, 'note');
		const { today, record } = event.locals;
		const desk = deskOf(event);
		const typed = readCheck(await event.request.formData());
		const checked = checkRecordCheck(typed, { today, before: record.check.knownUntil });
		if ('problems' in checked) return fail(400, { typed, problems: checked.problems });
		await noteCheck(desk.store, { editor, today, at: desk.clock.now(), ...checked });
		await desk.record.refresh();
		redirect(303, '/desk/check?noted');
	},

	takeBack: async (event) => {
		const editor = requireEditor(event, 'takeBack');
		const { store, clock, record } = deskOf(event);
		const taken = await takeCheckBack(store, { editor, at: clock.now() });
		await record.refresh();
		redirect(303, taken ? '/desk/check?taken' : '/desk/check');
	},

	/** Back from the sign-in page: shows the form again and does nothing. */
	restore: async (event) => {
		requireEditor(event, 'restore');
		return { typed: readCheck(restoreCarried(await event.request.formData())), problems: [] };
	}
};

const DONE = ['noted', 'taken'] as const;

function readCheck(form: FormData): TypedCheck {
	return {
		lookedThrough: textOf(form, 'lookedThrough'),
		knownUntil: textOf(form, 'knownUntil'),
		reason: textOf(form, 'reason')
	};
}
