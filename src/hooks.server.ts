import { sequence } from '@sveltejs/kit/hooks';
import type { Handle, ServerInit } from '@sveltejs/kit';
import { parseDay } from '$lib/domain/time';
import { bindLanguage } from '$lib/server/hooks/language';
import { provideTracker } from '$lib/server/hooks/tracker';
import { openTracker, type Tracker } from '$lib/server/tracker';

let tracker: Tracker;

export const init: ServerInit = async () => {
	tracker = await openTracker({
		databaseUrl: process.env['DATABASE_URL'] ?? 'file:data/tracker.db',
		dataDirectory: 'data',
		fixedToday: parseDay(process.env['TRACKER_NOW'] ?? '')
	});
};

export const handle: Handle = sequence(
	provideTracker(() => tracker),
	bindLanguage
);
