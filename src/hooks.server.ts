import { sequence } from '@sveltejs/kit/hooks';
import type { Handle, ServerInit } from '@sveltejs/kit';
import { day } from '$lib/domain/time';
import { readConfig } from '$lib/server/config';
import { bindLanguage } from '$lib/server/hooks/language';
import { provideTracker } from '$lib/server/hooks/tracker';
import { openTracker, type Tracker } from '$lib/server/tracker';

let tracker: Tracker;

export const init: ServerInit = async () => {
	const config = readConfig(process.env);
	tracker = await openTracker({
		databaseUrl: config.databaseUrl,
		dataDirectory: 'data',
		fixedToday: config.now === undefined ? undefined : day(config.now)
	});
	process.once('sveltekit:shutdown', () => void tracker.close());
};

export const handle: Handle = sequence(
	provideTracker(() => tracker),
	bindLanguage
);
