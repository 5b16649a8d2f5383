import type { Handle } from '@sveltejs/kit';
import type { Tracker } from '$lib/server/tracker';

/** Gives every request the running tracker, and the record and day at its start. */
export function provideTracker(tracker: () => Tracker): Handle {
	return ({ event, resolve }) => {
		const running = tracker();
		event.locals.tracker = running;
		event.locals.record = running.record.current();
		event.locals.today = running.clock.today();
		return resolve(event);
	};
}
