import { sequence } from '@sveltejs/kit/hooks';
import type { Handle, ServerInit } from '@sveltejs/kit';
import { day } from '$lib/domain/time';
import { readConfig } from '$lib/server/config';
import { guardDesk, readEditor, refuseCrossSite } from '$lib/server/hooks/editor';
import { bindLanguage } from '$lib/server/hooks/language';
import { addLiveLine } from '$lib/server/hooks/live-line';
import { provideTracker } from '$lib/server/hooks/tracker';
import { startSchedule } from '$lib/server/schedule';
import { createDeliver } from '$lib/server/sources/deliver';
import { openSetup } from '$lib/server/services/set-up';
import { openTracker, type Tracker } from '$lib/server/tracker';

let tracker: Tracker;

export const init: ServerInit = async () => {
	const config = readConfig(process.env);
	tracker = await openTracker({
		databaseUrl: config.databaseUrl,
		dataDirectory: 'data',
		origin: config.origin,
		fixedToday: config.now === undefined ? undefined : day(config.now),
		fetch: { on: config.fetch, allowed: config.fetchAllowHosts },
		deliver: config.fetch ? createDeliver({ allowed: new Set(config.fetchAllowHosts) }) : undefined,
		mail: config.mail,
		telegram: config.telegram
	});
	const token = await openSetup(tracker.store, tracker.clock.now());
	if (token) {
		console.log(
			`No editor yet. Set one up here (works once, for 7 days): ${config.origin}/desk/setup?token=${token}`
		);
	}
	// Sent by src/main.ts before it waits for answers under way: an open stream never ends by itself.
	process.once('tracker:stopping', () => tracker.live.close());
	const stopSchedule = startSchedule(tracker);
	process.once('sveltekit:shutdown', () => {
		stopSchedule();
		void tracker.close();
	});
};

export const handle: Handle = sequence(
	provideTracker(() => tracker),
	refuseCrossSite,
	readEditor,
	bindLanguage,
	addLiveLine,
	guardDesk
);
