import { error, fail, redirect } from '@sveltejs/kit';
import { textOf } from '$lib/server/forms/sent';
import { followSchema } from '$lib/server/schemas/follow';
import { problemsOf } from '$lib/server/schemas/problems';

export const load = ({ locals, url }) => {
	const { mail, telegram } = locals.readers.channels;
	return {
		mail,
		/** The public channel; a private one has no address. */
		telegram: telegram?.startsWith('@') ? telegram.slice(1) : null,
		asked: url.searchParams.has('asked')
	};
};

export const actions = {
	default: async ({ locals, request, getClientAddress }) => {
		const { readers, language } = locals;
		if (!readers.channels.mail) error(404);
		const form = await request.formData();
		const typed = {
			email: textOf(form, 'email'),
			language: textOf(form, 'language'),
			topic: textOf(form, 'topic'),
			cadence: textOf(form, 'cadence')
		};
		const checked = followSchema.safeParse(typed);
		if (!checked.success)
			return fail(400, { typed, problems: problemsOf(checked.error), minutes: 0 });
		const wait = await readers.followers.ask(checked.data, getClientAddress());
		if (wait > 0) return fail(429, { typed, problems: [], minutes: Math.ceil(wait / 60) });
		redirect(303, `/${language}/follow?asked`);
	}
};
