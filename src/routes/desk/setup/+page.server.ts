import { fail, redirect } from '@sveltejs/kit';
import { PASSWORD_MAX, PASSWORD_MIN } from '$lib/server/auth/auth';
import { signIn } from '$lib/server/auth/session';
import { newEditorSchema } from '$lib/server/schemas/editor';
import { problemsOf } from '$lib/server/schemas/problems';
import { joinDesk, linkUse, resetPassword } from '$lib/server/services/people/set-up';
import { deskOf } from '$lib/server/tracker/desk';

const schema = newEditorSchema({ min: PASSWORD_MIN, max: PASSWORD_MAX });

export const load = async (event) => {
	const { store, clock } = deskOf(event);
	const token = event.url.searchParams.get('token') ?? '';
	return {
		purpose: (await linkUse(store, token, clock.now())) ?? null,
		token,
		passwordMin: PASSWORD_MIN
	};
};

export const actions = {
	default: async (event) => {
		const { locals, request, cookies, url } = event;
		const desk = deskOf(event);
		const { auth, clock, store } = desk;
		const form = await request.formData();
		const [name, email, password] = ['name', 'email', 'password'].map((field) =>
			String(form.get(field) ?? '')
		);
		const token = url.searchParams.get('token') ?? '';
		if ((await linkUse(store, token, clock.now())) === 'reset') {
			const result = schema.shape.password.safeParse(password);
			if (!result.success) {
				const problems = problemsOf(result.error).map((it) => ({ ...it, path: ['password'] }));
				return fail(400, { name, email, problems });
			}
			await resetPassword(desk, token, result.data, clock.now());
			redirect(303, '/desk/sign-in');
		}
		const result = schema.safeParse({ name, email, password });
		if (!result.success) return fail(400, { name, email, problems: problemsOf(result.error) });
		const editor = { ...result.data, language: locals.language };
		if (!(await joinDesk(desk, token, editor, clock.now())))
			return fail(410, { name, email, problems: [] });
		await signIn(auth, editor, request, cookies);
		redirect(303, '/desk');
	}
};
