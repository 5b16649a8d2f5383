import { redirect } from '@sveltejs/kit';
import { requireEditor } from '$lib/server/auth/editor';
import { deskQueue } from '$lib/server/services/milestones/desk-queue';
import { fourEyesHold } from '$lib/server/services/milestones/house-rules';
import { noteCheck } from '$lib/server/services/record/note-check';
import { waitingElsewhere } from '$lib/server/services/watch/waiting-elsewhere';

export const load = async (event) => {
	const editor = requireEditor(event, 'load');
	const { record, today, tracker } = event.locals;
	const { store, imported } = tracker;
	return {
		queue: await deskQueue(store, record, today, imported.kept),
		elsewhere: await waitingElsewhere(store, record),
		check: record.check,
		checked: event.url.searchParams.has('checked'),
		isCheckedToday: record.check.knownUntil >= today,
		isEditor: editor.role !== 'author',
		fourEyes: await fourEyesHold(store.reader)
	};
};

export const actions = {
	check: async (event) => {
		const editor = requireEditor(event, 'check');
		const { tracker, today } = event.locals;
		await noteCheck(tracker.store, { editor, today, at: tracker.clock.now() });
		await tracker.record.refresh();
		redirect(303, '/desk?checked');
	}
};
