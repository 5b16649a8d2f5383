import { requireEditor } from '$lib/server/auth/editor';
import { deskQueue } from '$lib/server/services/milestones/desk-queue';
import { fourEyesHold } from '$lib/server/services/milestones/house-rules';
import { waitingElsewhere } from '$lib/server/services/watch/waiting-elsewhere';

export const load = async (event) => {
	requireEditor(event, 'load');
	const { record, today, tracker } = event.locals;
	const { store, imported } = tracker;
	return {
		queue: await deskQueue(store, record, today, imported.kept),
		elsewhere: await waitingElsewhere(store, record),
		check: record.check,
		fourEyes: await fourEyesHold(store.reader)
	};
};
