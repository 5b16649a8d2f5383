import { error, fail, redirect } from '@sveltejs/kit';
import { dayOf, formatDate, type Instant } from '$lib/domain/time';
import { requireEditor, type Editor } from '$lib/server/auth/editor';
import { problemsOf } from '$lib/server/schemas/problems';
import { urlSchema } from '$lib/server/schemas/source';
import {
	addWebhook,
	endWebhook,
	listedWebhooks,
	testWebhook
} from '$lib/server/services/followers/webhooks';
import { deskOf } from '$lib/server/tracker/desk';
import type { RequestEvent } from './$types';

export const load = async (event) => {
	requireEditor(event, 'load');
	const { locals, url } = event;
	const { readers, language } = locals;
	const done = url.searchParams.get('done');
	return {
		available: readers.channels.webhook,
		done: done === 'test' || done === 'off' ? done : null,
		webhooks: (await listedWebhooks(deskOf(event).store)).map(
			({ id, url, createdAt, switchedOffAt }) => ({
				id,
				url,
				added: dayIn(createdAt),
				switchedOff: switchedOffAt && dayIn(switchedOffAt)
			})
		)
	};

	function dayIn(instant: Instant): string {
		return formatDate(dayOf(instant), language);
	}
};

export const actions = {
	/** Shows the secret once, in the answer itself, because no address may show it again. */
	add: async (event) => {
		const editor = requireEditor(event, 'add');
		const { locals, request } = event;
		const { store, clock, tokens } = deskOf(event);
		if (!locals.readers.channels.webhook) error(404);
		const typed = String((await request.formData()).get('url') ?? '');
		const checked = urlSchema.safeParse(typed);
		if (!checked.success) return fail(400, { typed, problems: problemsOf(checked.error) });
		const id = await addWebhook(store, { url: checked.data, editor, at: clock.now() });
		return { typed: '', problems: [], secret: tokens.webhookSecret(id), url: checked.data };
	},

	test: async (event) => {
		const command = await readCommand(event, requireEditor(event, 'test'));
		if (!(await testWebhook(deskOf(event).store, command))) error(404);
		redirect(303, '/desk/webhooks?done=test');
	},

	off: async (event) => {
		const command = await readCommand(event, requireEditor(event, 'off'));
		await endWebhook(deskOf(event).store, command);
		redirect(303, '/desk/webhooks?done=off');
	}
};

/** The webhook of a button, who pressed it, and when. */
async function readCommand(event: RequestEvent, editor: Editor) {
	const id = String((await event.request.formData()).get('id') ?? '');
	return { editor, id, at: deskOf(event).clock.now() };
}
