import type { Handle } from '@sveltejs/kit';
import type { Tracker } from '$lib/server/tracker/tracker';

/** Gives every request what readers may use, and the record and day at its start. */
export function provideTracker(tracker: () => Tracker): Handle {
	return ({ event, resolve }) => {
		const running = tracker();
		event.locals.readers = running.readers;
		event.locals.record = running.record.current();
		event.locals.today = running.clock.today();
		return resolve(event);
	};
}
