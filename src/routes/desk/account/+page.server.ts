import { fail, redirect } from '@sveltejs/kit';
import { PASSWORD_MAX, PASSWORD_MIN } from '$lib/server/auth/auth';
import { requireEditor } from '$lib/server/auth/editor';
import { confirmCode, drawFactor, dropFactor, offerFactor } from '$lib/server/auth/second-factor';
import { changePassword } from '$lib/server/auth/session';
import { newEditorSchema } from '$lib/server/schemas/editor';
import { problemsOf } from '$lib/server/schemas/problems';
import { noteAccount } from '$lib/server/services/people/note-account';
import { deskOf } from '$lib/server/tracker/desk';

const { password: passwordSchema } = newEditorSchema({
	min: PASSWORD_MIN,
	max: PASSWORD_MAX
}).shape;

/** The page's data after a refusal, or during set-up of a second factor. */
const NOTHING = { offer: null, codes: [] as string[], problem: null };

export const load = (event) => {
	const editor = requireEditor(event, 'load');
	const { name, email, role, secondFactor } = editor;
	return {
		person: { name, email, role, secondFactor },
		passwordMin: PASSWORD_MIN,
		/** The editorial rules require a second factor before anything else. */
		required: event.url.searchParams.has('required') && !secondFactor,
		done: event.url.searchParams.has('done')
	};
};

export const actions = {
	/** A new password signs this account out everywhere else. */
	password: async (event) => {
		const editor = requireEditor(event, 'password');
		const form = await event.request.formData();
		const { auth, store, clock } = deskOf(event);
		const checked = passwordSchema.safeParse(String(form.get('next') ?? ''));
		if (!checked.success) {
			const [problem] = problemsOf(checked.error);
			return fail(400, { ...NOTHING, problem: { field: 'next', ...problem! } });
		}
		const current = String(form.get('current') ?? '');
		const { headers } = event.request;
		if (!(await changePassword(auth, { current, next: checked.data }, headers, event.cookies)))
			return fail(400, { ...NOTHING, problem: wrongPassword('current') });
		await noteAccount(store, { editor, action: 'password', at: clock.now() });
		redirect(303, '/desk/account?done');
	},

	enable: async (event) => {
		requireEditor(event, 'enable');
		const password = String((await event.request.formData()).get('password') ?? '');
		const offer = await offerFactor(deskOf(event).auth, password, event.request.headers);
		if (!offer) return fail(400, { ...NOTHING, problem: wrongPassword('password') });
		const { recoveryCodes, ...drawn } = offer;
		return { ...NOTHING, offer: drawn, codes: recoveryCodes };
	},

	confirm: async (event) => {
		const editor = requireEditor(event, 'confirm');
		const form = await event.request.formData();
		const code = String(form.get('code') ?? '').replace(/\s/gu, '');
		const { auth, store, clock } = deskOf(event);
		if (!(await confirmCode(auth, code, event))) {
			const offer = drawFactor(String(form.get('uri') ?? '').slice(0, 500));
			const problem = { field: 'code', problem: 'code-wrong' as const, args: {} };
			return fail(400, { ...NOTHING, offer, problem });
		}
		await noteAccount(store, { editor, action: 'second-factor-on', at: clock.now() });
		redirect(303, '/desk/account?done');
	},

	disable: async (event) => {
		const editor = requireEditor(event, 'disable');
		const password = String((await event.request.formData()).get('password') ?? '');
		const { auth, store, clock } = deskOf(event);
		if (!(await dropFactor(auth, password, event)))
			return fail(400, { ...NOTHING, problem: wrongPassword('password') });
		await noteAccount(store, { editor, action: 'second-factor-off', at: clock.now() });
		redirect(303, '/desk/account?done');
	}
};

function wrongPassword(field: string) {
	return { field, problem: 'password-wrong' as const, args: {} };
}
