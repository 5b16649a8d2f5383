import { requireEditor } from '$lib/server/auth/editor';
import { deskQueue } from '$lib/server/services/milestones/desk-queue';
import { fourEyesHold } from '$lib/server/services/milestones/house-rules';
import { waitingElsewhere } from '$lib/server/services/watch/waiting-elsewhere';
import { deskOf } from '$lib/server/tracker/desk';

export const load = async (event) => {
	requireEditor(event, 'load');
	const { record, today } = event.locals;
	const { store, imported } = deskOf(event);
	return {
		queue: await deskQueue(store, record, today, imported.kept),
		elsewhere: await waitingElsewhere(store, record),
		check: record.check,
		fourEyes: await fourEyesHold(store.reader)
	};
};
