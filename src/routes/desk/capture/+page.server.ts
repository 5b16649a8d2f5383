import { fail, redirect } from '@sveltejs/kit';
import { restoreCarried } from '$lib/server/auth/carried';
import { requireEditor } from '$lib/server/auth/editor';
import { checkCapture, NO_CAPTURE, readCapture } from '$lib/server/forms/read-capture';
import { captureAddress, captureText } from '$lib/server/services/sources/capture-source';
import { decide } from '$lib/server/services/watch/keep-watch';
import { deskOf } from '$lib/server/tracker/desk';

export const load = (event) => {
	requireEditor(event, 'load');
	const { url } = event;
	const address = url.searchParams.get('address') ?? '';
	const typed = { ...NO_CAPTURE, address, item: url.searchParams.get('item') ?? '' };
	return { on: deskOf(event).fetcher.on, typed };
};

export const actions = {
	read: async (event) => {
		const editor = requireEditor(event, 'read');
		const { locals, request } = event;
		const { store, fetcher, clock } = deskOf(event);
		const typed = readCapture(await request.formData());
		const { problems, day } = checkCapture(typed);
		if (problems.length > 0) return fail(400, { typed, problems, status: undefined });
		const by = { editor, at: clock.now(), known: [...locals.record.sources.values()] };
		const result = typed.text
			? await captureText(store, { ...by, ...typed, publishedOn: day })
			: await captureAddress(store, fetcher, { ...by, address: typed.address });
		if (!result.ok) {
			const problem = { field: 'address' as const, problem: result.problem, args: {} };
			return fail(422, { typed, problems: [problem], status: result.status });
		}
		if (typed.item) await decide(store, { id: typed.item, state: 'captured' }, by);
		redirect(303, `/desk/copies/${result.id}`);
	},

	/** Back from the sign-in page: shows the form again and does nothing. */
	restore: async (event) => {
		requireEditor(event, 'restore');
		const typed = readCapture(restoreCarried(await event.request.formData()));
		return { typed, problems: [], status: undefined };
	}
};
