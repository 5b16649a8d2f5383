import { redirect } from '@sveltejs/kit';
import { dayOf, formatDate, offsetOf, timeOf } from '$lib/domain/time';
import { requireEditor } from '$lib/server/auth/editor';
import { listHeld, recall } from '$lib/server/services/followers/held-announcements';
import { outboxOverview, tryAgain } from '$lib/server/services/followers/outbox-overview';
import { deskOf } from '$lib/server/tracker/desk';

export const load = async (event) => {
	requireEditor(event, 'load');
	const { locals, url } = event;
	const { language } = locals;
	const { store, clock } = deskOf(event);
	const { counts, dead } = await outboxOverview(store, language);
	const held = await listHeld(store, language, clock.now());
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
		const { store, clock } = deskOf(event);
		const done = await recall(store, { editor, id, at: clock.now() });
		redirect(303, done ? '/desk/outbox?recalled' : '/desk/outbox');
	},

	/** One dead letter or, without an id, all of them. */
	again: async (event) => {
		const editor = requireEditor(event, 'again');
		const { request } = event;
		const id = (await request.formData()).get('id');
		const { store, clock } = deskOf(event);
		await tryAgain(store, { editor, id: id ? String(id) : undefined, at: clock.now() });
		redirect(303, '/desk/outbox?again');
	}
};
