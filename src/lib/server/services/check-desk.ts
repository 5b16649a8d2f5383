import type { RecordCheck } from '$lib/domain/record/check';
import type { TrackerRecord } from '$lib/domain/record/record';
import type { Instant } from '$lib/domain/time';
import { latestCheck } from '$lib/server/storage/record/checks';
import { listEditorNames } from '$lib/server/storage/people/editors';
import { listEventsOf } from '$lib/server/storage/history/events';
import type { Store } from '$lib/server/storage/store';
import { listWatched } from '$lib/server/storage/watch/watched';
import { canBeTakenBack, type CheckWords } from '$lib/server/services/record/note-check';
import {
	waitingElsewhere,
	type WaitingElsewhere
} from '$lib/server/services/watch/waiting-elsewhere';

/** A step of the history of the checks: one was noted, or the newest was taken back. */
export interface CheckStep {
	action: 'checked' | 'taken-back';
	at: Instant;
	author: string | undefined;
	/** What was noted or taken back; checks of earlier years may lack the words. */
	check: RecordCheck & Partial<CheckWords>;
}

/** What an editor looks at before saying that there is nothing new, and what was said before. */
export interface CheckDesk {
	waiting: Pick<WaitingElsewhere, 'inbox' | 'links'>;
	/** Names of watched pages and feeds that could not be read. */
	failed: string[];
	/** The newest first. */
	history: CheckStep[];
	canTakeBack: boolean;
}

export async function checkDesk(store: Store, record: TrackerRecord): Promise<CheckDesk> {
	const [watched, latest] = [await listWatched(store.reader), await latestCheck(store.reader)];
	return {
		waiting: await waitingElsewhere(store, record),
		failed: watched.filter(({ isOn, failures }) => isOn && failures > 0).map(({ name }) => name),
		history: await history(store),
		canTakeBack: latest !== undefined && canBeTakenBack(latest)
	};
}

async function history({ reader }: Store): Promise<CheckStep[]> {
	const names = await listEditorNames(reader);
	const events = await listEventsOf(reader, ['check']);
	return events.toReversed().map(({ action, at, author, before, after }) => ({
		action: action === 'taken-back' ? 'taken-back' : 'checked',
		at,
		author: names.get(author),
		check: (action === 'taken-back' ? before : after) as CheckStep['check']
	}));
}
