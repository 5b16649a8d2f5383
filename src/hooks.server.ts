import { dev } from '$app/environment';
import { sequence } from '@sveltejs/kit/hooks';
import type { Handle, ServerInit } from '@sveltejs/kit';
import { day } from '$lib/domain/time';
import { readConfig } from '$lib/server/config/config';
import { tellProblems } from '$lib/server/hooks/api';
import { guardDesk, readEditor, refuseCrossSite } from '$lib/server/hooks/editor';
import { refuseOtherThanForms } from '$lib/server/hooks/forms';
import { completeHeaders } from '$lib/server/hooks/headers';
import { bindLanguage } from '$lib/server/hooks/language';
import { askForEnhancements } from '$lib/server/hooks/enhance';
import { showAsOf } from '$lib/server/hooks/as-of';
import { dropUnknownParameters } from '$lib/server/hooks/unknown-parameters';
import { addLiveLine } from '$lib/server/hooks/live-line';
import { explainMethods } from '$lib/server/hooks/methods';
import { keepPages } from '$lib/server/hooks/pages';
import { shareWithAll } from '$lib/server/hooks/share';
import { provideTracker } from '$lib/server/hooks/tracker';
import { answerStorageFault, countResponses, noteFault } from '$lib/server/hooks/storage-fault';
import { log } from '$lib/server/log';
import { observe } from '$lib/server/metrics';
import { isFurther } from '$lib/server/process-messages';
import { pageCache } from '$lib/server/page-cache/page-cache';
import { securityHeaders } from '$lib/server/security-headers';
import { scheduleBackups } from '$lib/server/services/record/scheduled-backup';
import { createDeliver } from '$lib/server/sources/deliver';
import { onceFree } from '$lib/server/storage/once-free';
import { openSetup } from '$lib/server/services/people/set-up';
import { startTimer } from '$lib/server/tracker/timer';
import { openTracker, type Tracker } from '$lib/server/tracker/tracker';

let tracker: Tracker;

export const init: ServerInit = async () => {
	const config = readConfig(process.env);
	tracker = await openTracker({
		databaseUrl: config.databaseUrl,
		sessionKey: config.sessionKey,
		dataSource: config.mirrorOf ?? 'data',
		origin: config.origin,
		fixedToday: config.now === undefined ? undefined : day(config.now),
		fetch: { on: config.fetch, allowed: config.fetchAllowHosts },
		deliver: config.fetch ? createDeliver({ allowed: new Set(config.fetchAllowHosts) }) : undefined,
		mail: config.mail,
		telegram: config.telegram,
		holdMs: config.holdMinutes * 60_000
	});
	pageCache.follow(tracker.edition);
	observe(tracker, pageCache, config.backupFolder);
	if (config.backupFolder) startBackups(config.backupFolder, config.backupHours);
	// A new link voids the previous one.
	const { store, clock } = tracker.desk;
	const token = isFurther() ? undefined : await onceFree(() => openSetup(store, clock.now()));
	if (token) {
		console.log(
			`No editor yet. Set one up here (works once, for 7 days): ${config.origin}/desk/setup?token=${token}`
		);
	}
	// src/main.ts sends it before it waits for answers under way, because an open stream never ends by itself.
	process.once('tracker:stopping', () => tracker.closeStreams());
	const stopTimer = startTimer(tracker.timer);
	process.once('sveltekit:shutdown', () => {
		stopTimer();
		void tracker.close();
	});
};

function startBackups(folder: string, hours: number): void {
	const { store, clock } = tracker.timer;
	const stop = scheduleBackups(store, { folder, hours }, clock.now, (error) =>
		log.error({ err: error }, 'The backup could not be taken.')
	);
	process.once('sveltekit:shutdown', stop);
}

export const handleError = noteFault;

export const handle: Handle = sequence(
	countResponses,
	provideTracker(() => tracker),
	dropUnknownParameters,
	// Do not cache in development, because pages change with every edit.
	...(dev ? [] : [keepPages(pageCache, securityHeaders(readConfig(process.env).origin))]),
	completeHeaders,
	shareWithAll,
	tellProblems,
	explainMethods,
	refuseCrossSite,
	refuseOtherThanForms,
	answerStorageFault,
	readEditor(() => tracker.desk),
	bindLanguage,
	addLiveLine,
	askForEnhancements,
	showAsOf,
	guardDesk(() => tracker.desk)
);
