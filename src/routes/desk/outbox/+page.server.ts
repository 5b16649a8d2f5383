import { redirect } from '@sveltejs/kit';
import { dayOf, formatDate, offsetOf, timeOf } from '$lib/domain/time';
import { requireEditor } from '$lib/server/auth/editor';
import { listHeld, recall } from '$lib/server/services/followers/held-announcements';
import { outboxOverview, tryAgain } from '$lib/server/services/followers/outbox-overview';

export const load = async (event) => {
	requireEditor(event, 'load');
	const { locals, url } = event;
	const { tracker, language } = locals;
	const { counts, dead } = await outboxOverview(tracker.store, language);
	const held = await listHeld(tracker.store, language, tracker.clock.now());
	return {
		recalled: url.searchParams.has('recalled'),
		held: held.map((it) => ({ ...it, time: `${timeOf(it.until)} ${offsetOf(it.until)}` })),
		again: url.searchParams.has('again'),
		counts,
		dead: dead.map((letter) => ({
			...letter,
			day: formatDate(dayOf(letter.at), language),
			time: `${timeOf(letter.at)} ${offsetOf(letter.at)}`
		}))
	};
};

export const actions = {
	/** Takes an announcement back that has not left. */
	recall: async (event) => {
		const editor = requireEditor(event, 'recall');
		const id = String((await event.request.formData()).get('id'));
		const { store, clock } = event.locals.tracker;
		const done = await recall(store, { editor, id, at: clock.now() });
		redirect(303, done ? '/desk/outbox?recalled' : '/desk/outbox');
	},

	/** One dead letter or, without an id, all of them. */
	again: async (event) => {
		const editor = requireEditor(event, 'again');
		const { locals, request } = event;
		const id = (await request.formData()).get('id');
		const { store, clock } = locals.tracker;
		await tryAgain(store, { editor, id: id ? String(id) : undefined, at: clock.now() });
		redirect(303, '/desk/outbox?again');
	}
};
